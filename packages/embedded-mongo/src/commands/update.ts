import { failedToParse, mongoError } from "../errors";
import { readUpdate, type Update } from "../query/update/update";
import { upsertDocument } from "../query/update/upsert";
import type { Writer } from "../storage/keyspace";
import type { StoredRecord } from "../storage/records";
import { identicalValues } from "../values/compare";
import { type Doc, encode, isDoc } from "../values/document";
import { type Call, deadlineOf, type Handler, namespaceOf } from "./call";
import { onlyFields } from "./fields";
import { checkId } from "./insert";
import { prepare, type QuerySpec, readQuery } from "./query";
import { readVariables } from "./variables";
import { batchReply, bypassesValidation, isOrdered, runBatch, statementsOf } from "./write-batch";
import { checkDatabaseName, type WriteTarget, writeTarget } from "./write-target";

export type UpdateStatement = {
  filter: Doc;
  update: unknown;
  multi: boolean;
  upsert: boolean;
  sort?: unknown;
  hint?: unknown;
  collation?: unknown;
  arrayFilters?: unknown;
  variables?: Doc | undefined;
  constants?: unknown;
};

export type UpdateOutcome = {
  matched: number;
  modified: number;
  upserted: Doc | undefined;
  before: StoredRecord | undefined;
  after: Doc | undefined;
};

const FIELDS = [
  "q",
  "u",
  "c",
  "multi",
  "upsert",
  "upsertSupplied",
  "sort",
  "hint",
  "collation",
  "arrayFilters",
  "sampleId",
];

/** Finds and changes documents, or inserts one if none is found and the statement says so. */
export function runUpdate(call: Call, writer: Writer, ns: string, statement: UpdateStatement): UpdateOutcome {
  const target = writeTarget(call.engine, writer, ns, bypassesValidation(call));
  const collection = target.find();
  const spec: QuerySpec = { ...statement, limit: statement.multi ? undefined : 1, deadline: deadlineOf(call) };
  const { filter, collation } = readQuery(spec, collection);
  const variables = { ...statement.variables, ...readVariables(statement.constants) };
  const update = readUpdate(statement.update, { arrayFilters: statement.arrayFilters, collation, variables });
  if (update.kind === "replacement" && statement.multi)
    throw failedToParse("multi update is not supported for replacement-style update");
  const outcome: UpdateOutcome = { matched: 0, modified: 0, upserted: undefined, before: undefined, after: undefined };
  const found = collection ? [...prepare(writer, collection, spec).run()] : [];
  for (const record of found) change(target, record, update.apply(record.doc(), filter, false), outcome);
  if (found.length === 0 && statement.upsert) upsert(target, update, filter, outcome);
  return outcome;
}

function change(target: WriteTarget, record: StoredRecord, doc: Doc, outcome: UpdateOutcome): void {
  outcome.matched++;
  outcome.before = record;
  outcome.after = doc;
  if (identicalValues(record.doc(), doc)) return;
  outcome.modified++;
  target.replace(record, doc);
}

function upsert(
  target: WriteTarget,
  update: Update,
  filter: Parameters<typeof upsertDocument>[0],
  outcome: UpdateOutcome,
): void {
  const doc = upsertDocument(filter, update);
  checkId(doc._id);
  target.insert(encode(doc), doc);
  outcome.upserted = doc;
  outcome.after = doc;
}

function readStatement(call: Call, statement: Doc): UpdateStatement {
  onlyFields("update.updates", statement, FIELDS);
  if (!isDoc(statement.q)) throw mongoError(40414, "BSON field 'update.updates.q' is missing but a required field");
  if (!("u" in statement)) throw mongoError(40414, "BSON field 'update.updates.u' is missing but a required field");
  const multi = statement.multi === true;
  if (multi && call.retryNumber !== undefined)
    throw mongoError(72, "Cannot use (or request) retryable writes with multi=true");
  if (multi && statement.sort !== undefined) throw failedToParse("Cannot specify sort with multi=true");
  return {
    filter: statement.q,
    update: statement.u,
    multi,
    upsert: statement.upsert === true,
    sort: statement.sort,
    hint: statement.hint,
    collation: statement.collation,
    arrayFilters: statement.arrayFilters,
    variables: readVariables(call.body.let),
    constants: statement.c,
  };
}

export const update: Handler = async (call) => {
  const ns = namespaceOf(call);
  checkDatabaseName(call.database);
  const statements = statementsOf(call, "updates");
  const batch = await runBatch(call, statements.length, isOrdered(call), (writer, index) => {
    const { matched, modified, upserted } = runUpdate(call, writer, ns, readStatement(call, statements[index] as Doc));
    return { n: upserted ? 1 : matched, nModified: modified, ...(upserted ? { upserted: upserted._id } : {}) };
  });
  const upserted = batch.results
    .filter(({ result }) => "upserted" in result)
    .map(({ index, result }) => ({ index, _id: result.upserted }));
  const sum = (name: string) => batch.results.reduce((total, { result }) => total + (result[name] as number), 0);
  return batchReply(batch, { n: sum("n"), nModified: sum("nModified"), ...(upserted.length > 0 ? { upserted } : {}) });
};
