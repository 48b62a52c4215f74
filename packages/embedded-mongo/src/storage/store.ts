import { type Database, open, type RootDatabase, type Transaction as Snapshot } from "lmdb";
import { mongoError } from "../errors";
import { claimFolder, type DataFolder, damaged } from "./data-folder";
import type { Entry, KeyRange, Reader, Writer } from "./keyspace";
import { createOverlay, type Overlay } from "./overlay";

export type Transaction = {
  writer: Writer;
  /** Resolves once the writes are on disk. */
  commit(): Promise<void>;
  abort(): void;
};

export type PinnedSnapshot = { reader: Reader; release(): void };

export type Store = {
  /** What has been committed. */
  reader(): Reader;
  /**
   * Runs `work` on the newest state, alone, and resolves once its writes are on disk. It may run again if it
   * met a record that an open transaction has changed, so it must do nothing but read and write. It waits for
   * that transaction until the time given, at most.
   */
  write<T>(work: (writer: Writer) => T, until?: number): Promise<T>;
  begin(): Transaction;
  pin(): PinnedSnapshot;
  close(): Promise<void>;
};

type Holder = { ended: Promise<void> };
type Outcome<T> = { value: T } | { error: unknown } | { blockedBy: Holder };

const FIRST_CHUNK = 32;
const LARGEST_CHUNK = 1024;

const writeConflict = () =>
  mongoError(
    112,
    "Caused by :: Write conflict during plan execution and yielding is disabled. :: Please retry your operation or multi-document transaction.",
    {},
    ["TransientTransactionError"],
  );

/** Reads in chunks, so that nothing stays open in LMDB between two steps of a slow consumer. */
function readerOf(db: Database<Buffer, Buffer>, transaction?: Snapshot): Reader {
  const options = transaction ? { transaction } : {};
  return {
    get: (key) => db.get(key, options),
    range: function* ({ start, end, reverse, expect }: KeyRange): Generator<Entry> {
      let from = reverse ? end : start;
      let limit = expect ? Math.min(expect, LARGEST_CHUNK) : FIRST_CHUNK;
      for (let first = true; ; first = false) {
        const bounds = reverse
          ? { start: from, end: start, inclusiveEnd: true, exclusiveStart: true, reverse: true }
          : { start: from, end, exclusiveStart: !first };
        const chunk: Entry[] = [];
        for (const entry of db.getRange({ ...bounds, ...options, limit })) chunk.push(entry as Entry);
        yield* chunk;
        const last = chunk.at(-1);
        if (!last || chunk.length < limit) return;
        from = Buffer.from(last.key);
        limit = Math.min(limit * 4, LARGEST_CHUNK);
      }
    },
  };
}

async function waitFor({ ended }: Holder, until: number | undefined): Promise<void> {
  if (until === undefined) return ended;
  let timer: NodeJS.Timeout | undefined;
  const expired = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(mongoError(50, "operation exceeded time limit")), Math.max(until - Date.now(), 0));
  });
  await Promise.race([ended, expired]).finally(() => clearTimeout(timer));
}

async function openFile(path: string, folder: DataFolder): Promise<RootDatabase<Buffer, Buffer>> {
  try {
    return open<Buffer, Buffer>({
      path: folder.file,
      keyEncoding: "binary",
      encoding: "binary",
      noSubdir: true,
      maxReaders: 2000,
      overlappingSync: false,
    });
  } catch (error) {
    await folder.release();
    throw damaged(path, (error as Error).message);
  }
}

/** Opens the data folder, or throws an error whose message is one sentence for a person. */
export async function openStore(path: string): Promise<Store> {
  const folder = await claimFolder(path);
  const db = await openFile(path, folder);
  const committed = readerOf(db);
  const held = new Map<string, Holder>();
  const open_ = new Set<{ since: number }>();
  let lastWrite = 0;
  let lastCommit = 0;
  let recent = new Map<string, number>();

  function apply(overlay: Overlay): number {
    const sequence = ++lastWrite;
    for (const [id, { key, value }] of overlay.changes()) {
      if (value) db.put(key, value);
      else db.remove(key);
      recent.set(id, sequence);
    }
    overlay.applied();
    return sequence;
  }

  function settled(sequence: number): void {
    lastCommit = Math.max(lastCommit, sequence);
    if (recent.size < 20_000 && open_.size > 0) return;
    const oldest = Math.min(lastCommit, ...[...open_].map((transaction) => transaction.since));
    if (oldest === lastWrite) recent.clear();
    else if (recent.size >= 20_000) recent = new Map([...recent].filter(([, at]) => at > oldest));
  }

  function run<T>(work: (writer: Writer) => T): Outcome<T> & { sequence?: number } {
    const overlay = createOverlay(committed);
    try {
      const value = work(overlay);
      if (held.size > 0) {
        for (const [id] of overlay.changes()) {
          const blockedBy = held.get(id);
          if (blockedBy) return { blockedBy };
        }
      }
      return overlay.size > 0 ? { value, sequence: apply(overlay) } : { value };
    } catch (error) {
      return { error };
    }
  }

  async function write<T>(work: (writer: Writer) => T, until?: number): Promise<T> {
    for (;;) {
      const outcome = await db.transaction(() => run(work));
      if ("error" in outcome) throw outcome.error;
      if ("value" in outcome) {
        if (outcome.sequence) settled(outcome.sequence);
        return outcome.value;
      }
      await waitFor(outcome.blockedBy, until);
    }
  }

  function begin(): Transaction {
    db.resetReadTxn();
    const snapshot = db.useReadTransaction();
    const mark = { since: lastCommit };
    open_.add(mark);
    let release = () => {};
    const holder: Holder = { ended: new Promise((resolve) => (release = resolve)) };
    const mine = new Set<string>();
    const overlay = createOverlay(readerOf(db, snapshot), (id) => {
      const other = held.get(id);
      if ((other && other !== holder) || (recent.get(id) ?? 0) > mark.since) throw writeConflict();
      held.set(id, holder);
      mine.add(id);
    });
    function end(): void {
      snapshot.done();
      open_.delete(mark);
      for (const id of mine) held.delete(id);
      release();
    }
    return {
      writer: overlay,
      commit: async () => {
        if (overlay.size === 0) return end();
        try {
          settled(await db.transaction(() => apply(overlay)));
        } finally {
          end();
        }
      },
      abort: end,
    };
  }

  return {
    reader: () => {
      db.resetReadTxn();
      return committed;
    },
    write,
    begin,
    pin: () => {
      db.resetReadTxn();
      const snapshot = db.useReadTransaction();
      return { reader: readerOf(db, snapshot), release: () => snapshot.done() };
    },
    close: async () => {
      await db.close();
      await folder.release();
    },
  };
}
