import { mongoError } from "../errors";
import { compileProjection, includedFields } from "../query/projection";
import { findCollection } from "../storage/catalog";
import type { StoredRecord } from "../storage/records";
import { encode, isDoc, pickFields } from "../values/document";
import { type Call, deadlineOf, documentField, type Handler, namespaceOf, naturalField, readerOf } from "./call";
import { FIRST_BATCH } from "./cursors";
import { prepare, type Query, type QuerySpec, readQuery } from "./query";
import { readVariables } from "./variables";

function findSpec(call: Call): QuerySpec {
  const { body } = call;
  const limit = naturalField(call, "limit");
  return {
    filter: documentField(call, "filter") ?? {},
    sort: body.sort,
    hint: body.hint,
    collation: body.collation,
    variables: readVariables(body.let),
    skip: naturalField(call, "skip"),
    limit: limit === 0 ? undefined : limit,
    deadline: deadlineOf(call),
  };
}

/** What becomes of each record, and the fields that takes, if not all. */
type Output = { encode: (record: StoredRecord) => Uint8Array; fields?: ReadonlySet<string> | undefined };

function outputOf(call: Call, spec: QuerySpec, { filter, collation }: Query): Output {
  const projection = call.body.projection;
  if (projection === undefined || (isDoc(projection) && Object.keys(projection).length === 0))
    return { encode: (record) => record.bytes };
  if (!isDoc(projection))
    throw mongoError(14, "BSON field 'find.projection' is the wrong type, expected type 'object'");
  const project = compileProjection(projection, {
    filter,
    collation,
    variables: { NOW: new Date(), ...spec.variables },
  });
  const fields = includedFields(projection);
  if (fields) return { encode: (record) => pickFields(record.bytes, fields), fields };
  return { encode: (record) => encode(project(record.doc())) };
}

const UNSUPPORTED = ["returnKey", "showRecordId", "min", "max", "tailable", "awaitData"];

export const find: Handler = (call) => {
  const unsupported = UNSUPPORTED.find((name) => call.body[name] !== undefined && call.body[name] !== false);
  if (unsupported) throw mongoError(72, `find: the option '${unsupported}' is not supported by this server`);
  const ns = namespaceOf(call);
  const reader = readerOf(call);
  const spec = findSpec(call);
  const batchSize = naturalField(call, "batchSize");
  const collection = findCollection(reader, ns);
  const query = readQuery(spec, collection);
  const output = outputOf(call, spec, query);
  const singleBatch = call.body.singleBatch === true;
  const isResumable = !singleBatch && (spec.limit === undefined || spec.limit > (batchSize ?? FIRST_BATCH));
  const { fields } = output;
  const records = collection ? prepare(reader, collection, { ...spec, isResumable, fields }, query).run() : [];
  const docs = encoded(records, output);
  return call.engine.cursors.open(
    {
      ns,
      docs,
      owner: call.sessionId,
      inTransaction: call.transaction !== undefined,
      atClusterTime: call.snapshot?.time,
    },
    batchSize,
    { singleBatch },
  );
};

function* encoded(records: Iterable<StoredRecord>, output: Output): Generator<Uint8Array> {
  for (const record of records) yield output.encode(record);
}
