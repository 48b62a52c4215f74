import { mongoError } from "../errors";
import { compileProjection } from "../query/projection";
import { findCollection } from "../storage/catalog";
import type { StoredRecord } from "../storage/records";
import { type Doc, encode, isDoc } from "../values/document";
import { type Call, deadlineOf, documentField, type Handler, namespaceOf, naturalField, readerOf } from "./call";
import { FIRST_BATCH } from "./cursors";
import { prepare, type QuerySpec, readQuery } from "./query";
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

function projector(
  call: Call,
  spec: QuerySpec,
  collation: ReturnType<typeof readQuery>["collation"],
): ((doc: Doc) => Doc) | undefined {
  const projection = call.body.projection;
  if (projection === undefined || (isDoc(projection) && Object.keys(projection).length === 0)) return undefined;
  if (!isDoc(projection))
    throw mongoError(14, "BSON field 'find.projection' is the wrong type, expected type 'object'");
  const { filter } = readQuery(spec, undefined);
  return compileProjection(projection, { filter, collation, variables: { NOW: new Date(), ...spec.variables } });
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
  const { collation } = readQuery(spec, collection);
  const project = projector(call, spec, collation);
  const singleBatch = call.body.singleBatch === true;
  const isResumable = !singleBatch && (spec.limit === undefined || spec.limit > (batchSize ?? FIRST_BATCH));
  const records = collection ? prepare(reader, collection, { ...spec, isResumable }).run() : [];
  const docs = encoded(records, project);
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

function* encoded(records: Iterable<StoredRecord>, project: ((doc: Doc) => Doc) | undefined): Generator<Uint8Array> {
  for (const record of records) yield project ? encode(project(record.doc())) : record.bytes;
}
