import { type Database, open, type RootDatabase, type Transaction as Snapshot } from "lmdb";
import { mongoError } from "../errors";
import { createConflicts, type Holder } from "./conflicts";
import { claimFolder, type DataFolder, damaged } from "./data-folder";
import type { Entry, KeyRange, Reader, Writer } from "./keyspace";
import { createOverlay, keyOf, type Overlay } from "./overlay";

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

type Outcome<T> = { value: T } | { error: unknown } | { blockedBy: Holder };

const FIRST_CHUNK = 32;
const LARGEST_CHUNK = 1024;

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
    count: ({ start, end }, limit) => {
      if (limit === undefined) return db.getKeysCount({ start, end, ...options });
      let count = 0;
      for (const _ of db.getKeys({ start, end, ...options, limit })) count++;
      return count;
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

function pinSnapshot(db: RootDatabase<Buffer, Buffer>): PinnedSnapshot {
  db.resetReadTxn();
  const snapshot = db.useReadTransaction();
  return { reader: readerOf(db, snapshot), release: () => snapshot.done() };
}

/** Opens the data folder, or throws an error whose message is one sentence for a person. */
export async function openStore(path: string): Promise<Store> {
  const folder = await claimFolder(path);
  const db = await openFile(path, folder);
  const committed = readerOf(db);
  const conflicts = createConflicts();

  /** Sends the writes on their way; returns what to call when they are on disk. */
  function send(overlay: Overlay): () => void {
    if (overlay.size === 0) return () => {};
    for (const [text, value] of overlay.changes()) {
      if (value) db.put(keyOf(text), value);
      else db.remove(keyOf(text));
    }
    return conflicts.written(overlay.changes());
  }

  async function write<T>(work: (writer: Writer) => T, until?: number): Promise<T> {
    for (;;) {
      let settle = () => {};
      const run = (): Outcome<T> => {
        const overlay = createOverlay(committed);
        try {
          const value = work(overlay);
          const blockedBy = conflicts.holderOf(overlay.changes().keys());
          if (blockedBy) return { blockedBy };
          settle = send(overlay);
          overlay.applied();
          return { value };
        } catch (error) {
          return { error };
        }
      };
      const outcome = await db.transaction(run).finally(() => settle());
      if ("error" in outcome) throw outcome.error;
      if ("value" in outcome) return outcome.value;
      await waitFor(outcome.blockedBy, until);
    }
  }

  function begin(): Transaction {
    const snapshot = pinSnapshot(db);
    const claims = conflicts.begin();
    const overlay = createOverlay(snapshot.reader, claims.claim);
    const end = () => {
      snapshot.release();
      claims.end();
    };
    const commit = async () => {
      if (overlay.size === 0) return;
      let settle = () => {};
      // Nobody else writes what it claimed, so that LMDB's own thread can put it in place: all of it or nothing.
      const sent = db.batch(() => {
        settle = send(overlay);
      });
      await sent.finally(() => settle());
      overlay.applied();
    };
    return { writer: overlay, commit: () => commit().finally(end), abort: end };
  }

  return {
    reader: () => {
      db.resetReadTxn();
      return committed;
    },
    write,
    begin,
    pin: () => pinSnapshot(db),
    close: async () => {
      await db.close();
      await folder.release();
    },
  };
}
