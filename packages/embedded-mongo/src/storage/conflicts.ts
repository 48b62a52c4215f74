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
  /** Notes keys as they are written; the number is for `settled`, once that write is on disk. */
  written(keys: Iterable<string>): number;
  settled(write: number): void;
};

const SMALL = 20_000;

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
  let recent = new Map<string, number>();
  let pruneAt = SMALL;
  let lastWrite = 0;
  let lastSettled = 0;

  function prune(): void {
    const oldest = Math.min(lastSettled, ...[...open].map(({ since }) => since));
    recent = new Map(oldest === lastWrite ? [] : [...recent].filter(([, at]) => at > oldest));
    pruneAt = Math.max(SMALL, recent.size * 2);
  }

  return {
    begin: () => {
      const mark = { since: lastSettled };
      const mine = new Set<string>();
      let release = () => {};
      const holder: Holder = { ended: new Promise((resolve) => (release = resolve)) };
      open.add(mark);
      return {
        claim: (key) => {
          const other = held.get(key);
          if ((other && other !== holder) || (recent.get(key) ?? 0) > mark.since) throw writeConflict();
          held.set(key, holder);
          mine.add(key);
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
      for (const key of keys) recent.set(key, lastWrite);
      return lastWrite;
    },
    settled: (write) => {
      lastSettled = Math.max(lastSettled, write);
      if (recent.size >= pruneAt) prune();
    },
  };
}
