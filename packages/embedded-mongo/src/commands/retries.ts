import { mongoError } from "../errors";
import { retryKey } from "../storage/key-layout";
import type { Writer } from "../storage/keyspace";
import { type Doc, decode, encode, toInteger } from "../values/document";
import type { Call } from "./call";

/** What earlier attempts of a retryable write have done, statement by statement, stored with the writes themselves. */
export type Retries = {
  done(statement: number): Doc | undefined;
  remember(statement: number, result: Doc): void;
  /** Stores what has been remembered. */
  save(): void;
  repeated: number[];
};

const NOTHING: Retries = { done: () => undefined, remember: () => {}, save: () => {}, repeated: [] };

export function openRetries(call: Call, writer: Writer): Retries {
  const { retryNumber, sessionId } = call;
  if (retryNumber === undefined || sessionId === undefined) return NOTHING;
  const key = retryKey(sessionId);
  const stored = writer.get(key);
  const before = stored && decode(stored);
  const lastNumber = before ? (toInteger(before.number) ?? -1) : -1;
  if (lastNumber > retryNumber) {
    throw mongoError(
      225,
      `Retryable write with txnNumber ${retryNumber} is prohibited on session because a newer retryable write with txnNumber ${lastNumber} has already started on this session.`,
    );
  }
  const statements = lastNumber === retryNumber ? ((before as Doc).statements as Doc) : {};
  const repeated: number[] = [];
  let isChanged = false;
  return {
    done: (statement) => {
      const result = statements[String(statement)] as Doc | undefined;
      if (result) repeated.push(statement);
      return result;
    },
    remember: (statement, result) => {
      statements[String(statement)] = result;
      isChanged = true;
    },
    save: () => {
      if (isChanged) writer.put(key, Buffer.from(encode({ number: retryNumber, statements, at: new Date() })));
    },
    repeated,
  };
}

/** The number of each statement: given by the driver, or counted from the first. */
export function statementIds(call: Call, count: number): number[] {
  const { stmtIds, stmtId } = call.body;
  if (Array.isArray(stmtIds)) return stmtIds.map((id) => toInteger(id) ?? 0);
  const first = toInteger(stmtId ?? 0) ?? 0;
  return Array.from({ length: count }, (_, i) => first + i);
}
