import { mongoError } from "../errors";
import type { Tally } from "../storage/counts";
import type { Reader, Writer } from "../storage/keyspace";
import type { Store, Transaction } from "../storage/store";
import { type Doc, isDoc, toInteger } from "../values/document";
import type { Peer } from "../wire/listener";
import type { Request } from "../wire/message";
import type { Clock } from "./clock";
import type { Cursors } from "./cursors";
import type { Sessions } from "./sessions";
import type { Snapshots } from "./snapshots";

export type Engine = {
  store: Store;
  tally: Tally;
  sessions: Sessions;
  cursors: Cursors;
  clock: Clock;
  snapshots: Snapshots;
  startedAt: number;
};

/** One command on its way through the server. */
export type Call = {
  engine: Engine;
  peer: Peer;
  name: string;
  database: string;
  body: Doc;
  sequences: Request["sequences"];
  /** The open multi-document transaction the command belongs to. */
  transaction: Transaction | undefined;
  sessionId: string | undefined;
  /** Set for a write that may be retried. */
  retryNumber: number | undefined;
  /** A snapshot to read from, for `readConcern: snapshot` outside transactions. */
  snapshot: { reader: Reader; time: unknown } | undefined;
};

export type Handler = (call: Call) => Promise<Doc | Uint8Array> | Doc | Uint8Array;

export function readerOf(call: Call): Reader {
  return call.transaction?.writer ?? call.snapshot?.reader ?? call.engine.store.reader();
}

/** Runs `work` in the command's transaction or in one of its own that is on disk when this resolves. */
export async function write<T>(call: Call, work: (writer: Writer) => T): Promise<T> {
  const { transaction, engine } = call;
  return transaction
    ? transaction.writer.attempt(() => work(transaction.writer))
    : engine.store.write(work, deadlineOf(call));
}

export function collectionName(call: Call, value: unknown = call.body[call.name]): string {
  if (typeof value !== "string") throw mongoError(73, `collection name has invalid type ${typeof value}`);
  if (value === "" || value.includes("\0") || value.includes("$") || value.startsWith(".")) {
    throw mongoError(73, `Invalid namespace specified '${call.database}.${value}'`);
  }
  return value;
}

export const namespaceOf = (call: Call): string => `${call.database}.${collectionName(call)}`;

export function documentField(call: Call, name: string): Doc | undefined {
  const value = call.body[name];
  if (value === undefined) return undefined;
  if (!isDoc(value)) throw wrongType(call, name, value, "object");
  return value;
}

export function integerField(call: Call, name: string): number | undefined {
  const value = call.body[name];
  if (value === undefined || value === null) return undefined;
  const number = toInteger(value);
  if (number === undefined) throw wrongType(call, name, value, "long");
  return number;
}

export function naturalField(call: Call, name: string): number | undefined {
  const number = integerField(call, name);
  if (number !== undefined && number < 0)
    throw mongoError(51024, `BSON field '${name}' value must be >= 0, actual value '${number}'`);
  return number;
}

const wrongType = (call: Call, name: string, value: unknown, expected: string): Error =>
  mongoError(14, `BSON field '${call.name}.${name}' is the wrong type '${typeof value}', expected type '${expected}'`);

export function deadlineOf(call: Call): number | undefined {
  const limit = naturalField(call, "maxTimeMS");
  return limit ? Date.now() + limit : undefined;
}
