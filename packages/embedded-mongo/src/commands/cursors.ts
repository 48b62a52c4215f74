import { mongoError } from "../errors";
import type { Doc } from "../values/document";
import { LARGEST_DOCUMENT } from "../wire/message";
import { cursorReply } from "../wire/raw-reply";

export const FIRST_BATCH = 101;
const IDLE_MS = 10 * 60_000;

export type OpenCursor = {
  ns: string;
  docs: Iterator<Uint8Array>;
  next: Uint8Array | undefined;
  owner: string | undefined;
  inTransaction: boolean;
  usedAt: number;
  atClusterTime?: unknown;
};

export type Cursors = {
  /** The first reply of a query; keeps the rest for later if there is any. */
  open(
    cursor: {
      ns: string;
      docs: Iterable<Uint8Array>;
      owner?: string | undefined;
      inTransaction: boolean;
      atClusterTime?: unknown;
    },
    batchSize: number | undefined,
    more?: { singleBatch?: boolean; fields?: Doc },
  ): Uint8Array;
  more(id: number, ns: string, batchSize: number | undefined, owner: string | undefined): Uint8Array;
  kill(id: number): boolean;
  killOwned(owner: string, inTransactionOnly?: boolean): void;
  sweep(): void;
};

export function createCursors(): Cursors {
  const cursors = new Map<number, OpenCursor>();

  function batch(cursor: OpenCursor, limit: number): { docs: Uint8Array[]; isDone: boolean } {
    const docs: Uint8Array[] = [];
    let size = 0;
    while (docs.length < limit) {
      const next = cursor.next ?? (cursor.docs.next().value as Uint8Array | undefined);
      cursor.next = undefined;
      if (!next) return { docs, isDone: true };
      if (docs.length > 0 && size + next.length > LARGEST_DOCUMENT) {
        cursor.next = next;
        return { docs, isDone: false };
      }
      docs.push(next);
      size += next.length;
    }
    if (limit > 0) cursor.next = cursor.docs.next().value as Uint8Array | undefined;
    return { docs, isDone: limit > 0 && cursor.next === undefined };
  }

  function end(id: number): boolean {
    const cursor = cursors.get(id);
    cursor?.docs.return?.();
    return cursors.delete(id);
  }

  return {
    open: ({ ns, docs, owner, inTransaction, atClusterTime }, batchSize, { singleBatch = false, fields = {} } = {}) => {
      const cursor: OpenCursor = {
        ns,
        docs: docs[Symbol.iterator](),
        next: undefined,
        owner,
        inTransaction,
        usedAt: Date.now(),
        atClusterTime,
      };
      const first = batch(cursor, batchSize ?? FIRST_BATCH);
      let id = 0;
      if (!first.isDone && !singleBatch) {
        do id = Math.floor(Math.random() * Number.MAX_SAFE_INTEGER);
        while (id === 0 || cursors.has(id));
        cursors.set(id, cursor);
      } else cursor.docs.return?.();
      return cursorReply("firstBatch", { id, ns, docs: first.docs, atClusterTime }, { ...fields, ok: 1 });
    },
    more: (id, ns, batchSize, owner) => {
      const cursor = cursors.get(id);
      if (!cursor) throw mongoError(43, `cursor id ${id} not found`);
      if (cursor.ns !== ns)
        throw mongoError(
          13,
          `Requested getMore on namespace '${ns}', but cursor belongs to a different namespace ${cursor.ns}`,
        );
      if (cursor.owner !== owner && (cursor.owner || cursor.inTransaction)) {
        throw mongoError(50738, `Cannot run getMore on cursor ${id}, which was not created in this session`);
      }
      cursor.usedAt = Date.now();
      let result: ReturnType<typeof batch>;
      try {
        result = batch(cursor, batchSize || Number.POSITIVE_INFINITY);
      } catch (error) {
        end(id);
        throw error;
      }
      if (result.isDone) end(id);
      return cursorReply(
        "nextBatch",
        { id: result.isDone ? 0 : id, ns, docs: result.docs, atClusterTime: cursor.atClusterTime },
        { ok: 1 },
      );
    },
    kill: end,
    killOwned: (owner, inTransactionOnly = false) => {
      for (const [id, cursor] of cursors)
        if (cursor.owner === owner && (!inTransactionOnly || cursor.inTransaction)) end(id);
    },
    sweep: () => {
      for (const [id, cursor] of cursors) if (Date.now() - cursor.usedAt > IDLE_MS) end(id);
    },
  };
}
