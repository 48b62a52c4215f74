import { mongoError } from "../errors";
import { findCollection } from "../storage/catalog";
import type { Writer } from "../storage/keyspace";
import { deleteRecord, type StoredRecord } from "../storage/records";
import { type Doc, isDoc, toInteger } from "../values/document";
import { type Call, deadlineOf, type Handler, namespaceOf } from "./call";
import { onlyFields } from "./fields";
import { prepare, type QuerySpec, readQuery } from "./query";
import { readVariables } from "./variables";
import { batchReply, isOrdered, runBatch, statementsOf } from "./write-batch";
import { recordContext } from "./write-target";

/** Deletes what a query finds and returns it. */
export function runDelete(call: Call, writer: Writer, ns: string, spec: QuerySpec): StoredRecord[] {
  const collection = findCollection(writer, ns);
  readQuery(spec, collection);
  if (!collection) return [];
  const found = [...prepare(writer, collection, spec).run()];
  const context = recordContext(call.engine, writer);
  for (const record of found) deleteRecord(context, collection, record);
  return found;
}

function readStatement(call: Call, statement: Doc): QuerySpec {
  onlyFields("delete.deletes", statement, ["q", "limit", "hint", "collation", "sampleId"]);
  if (!isDoc(statement.q)) throw mongoError(40414, "BSON field 'delete.deletes.q' is missing but a required field");
  const limit = toInteger(statement.limit);
  if (limit !== 0 && limit !== 1)
    throw mongoError(9, `The limit field in delete objects must be 0 or 1. Got ${statement.limit}`);
  if (limit === 0 && call.retryNumber !== undefined)
    throw mongoError(72, "Cannot use (or request) retryable writes with limit=0");
  return {
    filter: statement.q,
    limit: limit || undefined,
    hint: statement.hint,
    collation: statement.collation,
    variables: readVariables(call.body.let),
    deadline: deadlineOf(call),
  };
}

export const deletes: Handler = async (call) => {
  const ns = namespaceOf(call);
  const statements = statementsOf(call, "deletes");
  const batch = await runBatch(call, statements.length, isOrdered(call), (writer, index) => ({
    n: runDelete(call, writer, ns, readStatement(call, statements[index] as Doc)).length,
  }));
  return batchReply(batch, { n: batch.results.reduce((total, { result }) => total + (result.n as number), 0) });
};
