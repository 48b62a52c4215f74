import { isMongoError, mongoError } from "../errors";
import type { Writer } from "../storage/keyspace";
import { type Doc, decode, isDoc } from "../values/document";
import { type Call, write } from "./call";
import { openRetries, statementIds } from "./retries";

const WRITE_CONFLICT = 112;
const LARGEST_BATCH = 100_000;

/** The statements of a write command, from its body or from sections beside it. */
export function statementsOf(call: Call, field: string): Doc[] {
  const raw = call.sequences[field];
  if (raw) return checkSize(raw.map((bytes) => decode(bytes)));
  const value = call.body[field];
  if (!Array.isArray(value))
    throw mongoError(40414, `BSON field '${call.name}.${field}' is missing but a required field`);
  if (!value.every(isDoc)) throw mongoError(14, `BSON field '${call.name}.${field}' must be an array of objects`);
  return checkSize(value);
}

export function checkSize<T>(statements: T[]): T[] {
  if (statements.length === 0 || statements.length > LARGEST_BATCH) {
    throw mongoError(
      16,
      `Write batch sizes must be between 1 and ${LARGEST_BATCH}. Got ${statements.length} operations.`,
    );
  }
  return statements;
}

export type BatchResult = { results: { index: number; result: Doc }[]; errors: Doc[]; repeated: number[] };

/**
 * Runs statements one by one, all in one transaction of the store. A statement that fails leaves nothing behind;
 * with `ordered`, none after it is run.
 */
export function runBatch(
  call: Call,
  count: number,
  ordered: boolean,
  run: (writer: Writer, index: number) => Doc,
): Promise<BatchResult> {
  const ids = statementIds(call, count);
  return write(call, (writer) => {
    const retries = openRetries(call, writer);
    const batch: BatchResult = { results: [], errors: [], repeated: retries.repeated };
    for (let index = 0; index < count; index++) {
      const id = ids[index] as number;
      const earlier = retries.done(id);
      if (earlier) {
        batch.results.push({ index, result: earlier });
        continue;
      }
      try {
        const result = writer.attempt(() => run(writer, index));
        retries.remember(id, result);
        batch.results.push({ index, result });
      } catch (error) {
        if (!isMongoError(error) || error.code === WRITE_CONFLICT) throw error;
        batch.errors.push({ index, code: error.code, ...error.extra, errmsg: error.message });
        if (ordered) break;
      }
    }
    retries.save();
    return batch;
  });
}

/** Reply fields every write command shares. */
export function batchReply({ errors, repeated }: BatchResult, fields: Doc): Doc {
  return {
    ...fields,
    ...(errors.length > 0 ? { writeErrors: errors } : {}),
    ...(repeated.length > 0 ? { retriedStmtIds: repeated } : {}),
    ok: 1,
  };
}

export const isOrdered = (call: Call): boolean => call.body.ordered !== false;
export const bypassesValidation = (call: Call): boolean => call.body.bypassDocumentValidation === true;
