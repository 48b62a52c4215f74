import { mongoError } from "../errors";

/** Someone who keeps a key to himself until he is done. */
export type Holder = { ended: Promise<void> };

/** The keys of one open transaction. */
export type Claims = {
  /** Takes a key; throws if another transaction has it or it has changed since this one began. */
  claim(key: string): void;
  end(): void;
};

export type Conflicts = {
  begin(): Claims;
  /** The transaction that holds one of these keys. */
  holderOf(keys: Iterable<string>): Holder | undefined;
  /** Notes keys as they are written; whoever does calls what it returns once that write is on disk, or has failed. */
  written(keys: ReadonlyMap<string, unknown>): () => void;
};

type Write = { at: number; keys: ReadonlyMap<string, unknown> };

/** So many writes are asked one by one; older ones that still matter are asked together. */
const MOST_WRITES = 32;

const writeConflict = () =>
  mongoError(
    112,
    "Caused by :: Write conflict during plan execution and yielding is disabled. :: Please retry your operation or multi-document transaction.",
    {},
    ["TransientTransactionError"],
  );

/** Knows who may write what: open transactions hold keys, and must not overwrite what they couldn't see. */
export function createConflicts(): Conflicts {
  const held = new Map<string, Holder>();
  const open = new Set<{ since: number }>();
  let recent: Write[] = [];
  let older = new Map<string, number>();
  let lastWrite = 0;
  /** Not on disk yet; they get there in whatever order. */
  const unsettled = new Set<number>();
  /** All up to here are on disk. */
  let lastSettled = 0;

  /** Forgets what every open transaction, and every one to come, has seen. */
  function prune(): void {
    const oldest = Math.min(lastSettled, ...[...open].map(({ since }) => since));
    if (oldest >= (recent[0]?.at ?? 0)) older = new Map();
    recent = recent.filter(({ at }) => at > oldest);
    while (recent.length > MOST_WRITES) {
      const write = recent.shift() as Write;
      for (const key of write.keys.keys()) older.set(key, write.at);
    }
  }

  function isNewerThan(since: number, key: string): boolean {
    for (let i = recent.length - 1; i >= 0; i--) {
      const { at, keys } = recent[i] as Write;
      if (at <= since) return false;
      if (keys.has(key)) return true;
    }
    return (older.get(key) ?? 0) > since;
  }

  return {
    begin: () => {
      const mark = { since: lastSettled };
      const mine: string[] = [];
      let release = () => {};
      const holder: Holder = { ended: new Promise((resolve) => (release = resolve)) };
      open.add(mark);
      return {
        claim: (key) => {
          const owner = held.get(key);
          if (owner === holder) return;
          if (owner || isNewerThan(mark.since, key)) throw writeConflict();
          held.set(key, holder);
          mine.push(key);
        },
        end: () => {
          open.delete(mark);
          for (const key of mine) held.delete(key);
          release();
        },
      };
    },
    holderOf: (keys) => {
      if (held.size === 0) return undefined;
      for (const key of keys) if (held.has(key)) return held.get(key);
      return undefined;
    },
    written: (keys) => {
      lastWrite++;
      const at = lastWrite;
      recent.push({ at, keys });
      unsettled.add(at);
      return () => {
        unsettled.delete(at);
        lastSettled = Math.min(lastWrite, ...[...unsettled].map((other) => other - 1));
        prune();
      };
    },
  };
}
