import { mongoError } from "../errors";
import type { Writer } from "../storage/keyspace";
import { type Doc, encode, isDoc, toInteger } from "../values/document";
import type { Call, Handler } from "./call";
import { batchSizeOf } from "./collections";
import { runDelete } from "./delete";
import { onlyFields } from "./fields";
import { insertOne } from "./insert";
import { runUpdate } from "./update";
import { readVariables } from "./variables";
import { bypassesValidation, isOrdered, runBatch, statementsOf } from "./write-batch";
import { checkDatabaseName, writeTarget } from "./write-target";

const FIELDS = {
  insert: ["insert", "document"],
  update: [
    "update",
    "filter",
    "updateMods",
    "multi",
    "upsert",
    "arrayFilters",
    "hint",
    "collation",
    "constants",
    "sort",
    "upsertSupplied",
    "sampleId",
  ],
  delete: ["delete", "filter", "multi", "hint", "collation", "sampleId"],
};
type Kind = keyof typeof FIELDS;

function kindOf(operation: Doc): Kind {
  const [first] = Object.keys(operation);
  if (first !== "insert" && first !== "update" && first !== "delete") {
    throw mongoError(9, `BSON field 'bulkWrite.ops' has an operation that is no insert, update or delete: '${first}'`);
  }
  onlyFields(`bulkWrite.${first}`, operation, FIELDS[first]);
  return first;
}

function namespace(call: Call, operation: Doc, kind: Kind): string {
  const at = toInteger(operation[kind]);
  const info = at === undefined ? undefined : statementsOf(call, "nsInfo")[at];
  if (typeof info?.ns !== "string" || !info.ns.includes("."))
    throw mongoError(2, "BulkWrite ops entry has an invalid nsInfo index.");
  checkDatabaseName(info.ns.slice(0, info.ns.indexOf(".")));
  return info.ns;
}

function needFilter(operation: Doc): Doc {
  if (!isDoc(operation.filter))
    throw mongoError(40414, "BSON field 'bulkWrite.filter' is missing but a required field");
  return operation.filter;
}

function refuseMultiRetry(call: Call, operation: Doc): void {
  if (operation.multi === true && call.retryNumber !== undefined)
    throw mongoError(72, "Cannot use retryable writes with multi=true");
}

const RUN: Record<Kind, (call: Call, writer: Writer, ns: string, operation: Doc) => Doc> = {
  insert: (call, writer, ns, { document }) => {
    if (!isDoc(document)) throw mongoError(40414, "BSON field 'bulkWrite.document' is missing but a required field");
    return insertOne(writeTarget(call.engine, writer, ns, bypassesValidation(call)), encode(document));
  },
  update: (call, writer, ns, operation) => {
    refuseMultiRetry(call, operation);
    const { matched, modified, upserted } = runUpdate(call, writer, ns, {
      filter: needFilter(operation),
      update: operation.updateMods,
      multi: operation.multi === true,
      upsert: operation.upsert === true,
      sort: operation.sort,
      hint: operation.hint,
      collation: operation.collation,
      arrayFilters: operation.arrayFilters,
      variables: readVariables(call.body.let),
      constants: operation.constants,
    });
    return { n: upserted ? 1 : matched, nModified: modified, ...(upserted ? { upserted: { _id: upserted._id } } : {}) };
  },
  delete: (call, writer, ns, operation) => {
    refuseMultiRetry(call, operation);
    const { hint, collation, multi } = operation;
    const spec = {
      filter: needFilter(operation),
      hint,
      collation,
      limit: multi === true ? undefined : 1,
      variables: readVariables(call.body.let),
    };
    return { n: runDelete(call, writer, ns, spec).length };
  },
};

/** Writes to several collections in one command; says per operation what came of it. */
export const bulkWrite: Handler = async (call) => {
  const operations = statementsOf(call, "ops");
  const kinds = operations.map(kindOf);
  const batch = await runBatch(call, operations.length, isOrdered(call), (writer, index) => {
    const operation = operations[index] as Doc;
    const kind = kinds[index] as Kind;
    return RUN[kind](call, writer, namespace(call, operation, kind), operation);
  });
  const sum = (kind: Kind, value: (result: Doc) => number) =>
    batch.results.reduce((total, { index, result }) => total + (kinds[index] === kind ? value(result) : 0), 0);
  const errors = batch.errors.map(({ index, ...error }) => ({ ok: 0, idx: index, ...error, n: 0 }));
  const successes = batch.results.map(({ index, result }) => ({ ok: 1, idx: index, ...result }));
  const shown: { idx: unknown }[] = call.body.errorsOnly === true ? errors : [...successes, ...errors];
  const docs = shown.sort((a, b) => Number(a.idx) - Number(b.idx)).map((result) => encode(result));
  const fields = {
    nErrors: errors.length,
    nInserted: sum("insert", ({ n }) => n as number),
    nMatched: sum("update", ({ n, upserted }) => (upserted ? 0 : (n as number))),
    nModified: sum("update", ({ nModified }) => nModified as number),
    nUpserted: sum("update", ({ upserted }) => (upserted ? 1 : 0)),
    nDeleted: sum("delete", ({ n }) => n as number),
    ...(batch.repeated.length > 0 ? { retriedStmtIds: batch.repeated } : {}),
  };
  const cursor = {
    ns: "admin.$cmd.bulkWrite",
    docs,
    owner: call.sessionId,
    inTransaction: call.transaction !== undefined,
  };
  return call.engine.cursors.open(cursor, batchSizeOf(call) ?? Number.POSITIVE_INFINITY, { fields });
};
