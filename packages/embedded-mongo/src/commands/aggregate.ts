import { mongoError } from "../errors";
import { compilePipeline } from "../query/aggregate/pipeline";
import { type PipelineContext, stageName } from "../query/aggregate/stage";
import { countMatches, deadlineAt } from "../query/execute";
import { findCollection } from "../storage/catalog";
import type { Reader } from "../storage/keyspace";
import { readCollation } from "../values/collation";
import { type Doc, encode, isDoc, toInteger } from "../values/document";
import {
  type Call,
  collectionName,
  deadlineOf,
  documentField,
  type Handler,
  namespaceOf,
  naturalField,
  readerOf,
} from "./call";
import { explainCommand } from "./explain";
import { readOutput, storeOutput } from "./output-stages";
import { pushDown } from "./push-down";
import { prepare, type QuerySpec, readQuery } from "./query";
import { searchIndexError } from "./search-indexes";
import { sessionIdOf } from "./session-commands";
import { readVariables } from "./variables";

function currentDocuments(call: Call, name: string): Iterable<Doc> | undefined {
  switch (name) {
    case "$listLocalSessions":
    case "$listSessions":
      return call.engine.sessions.list().map((key) => ({ _id: { id: sessionIdOf(key) }, lastUse: new Date() }));
    case "$currentOp":
      return [
        {
          type: "op",
          host: call.peer.address,
          desc: "conn",
          active: true,
          op: "command",
          ns: `${call.database}.$cmd.aggregate`,
        },
      ];
    case "$documents":
      return [];
  }
  return undefined;
}

function* indexStats(call: Call, ns: string): Generator<Doc> {
  for (const index of findCollection(readerOf(call), ns)?.indexes ?? []) {
    yield {
      name: index.name,
      key: index.spec.key,
      host: call.peer.address,
      accesses: { ops: 0, since: new Date() },
      spec: index.spec,
    };
  }
}

function* collStats(call: Call, ns: string): Generator<Doc> {
  const collection = findCollection(readerOf(call), ns);
  if (!collection) throw mongoError(26, `Collection [${ns}] not found.`);
  yield { ns, host: call.peer.address, localTime: new Date(), count: call.engine.tally.counts.of(collection.id) };
}

function stageContext(
  call: Call,
  reader: Reader,
  collation: PipelineContext["collation"],
  deadline: number | undefined,
): PipelineContext {
  return {
    variables: { NOW: new Date(), ...readVariables(call.body.let) },
    collation,
    deadline: deadlineAt(deadline),
    read: function* (name, query, context) {
      const collection = findCollection(reader, `${call.database}.${name}`);
      if (!collection) return;
      const spec = { filter: query, collation: context.collation?.spec ?? {}, variables: context.variables };
      for (const record of prepare(reader, collection, spec).run()) yield record.doc();
    },
  };
}

/** The documents a pipeline begins with and the stages still to run on them. */
function source(
  call: Call,
  pipeline: unknown[],
  reader: Reader,
  spec: QuerySpec,
): { docs: Iterable<Doc>; rest: unknown[] } {
  const [first] = pipeline;
  const name = first === undefined ? "" : stageName(first);
  const isWhole = call.body.aggregate === 1 || toInteger(call.body.aggregate) === 1;
  if (isWhole) {
    const docs = currentDocuments(call, name);
    if (!docs) throw mongoError(73, `{aggregate: 1} is not valid for '${name}'; a collection is required.`);
    return { docs, rest: name === "$documents" ? pipeline : pipeline.slice(1) };
  }
  const ns = namespaceOf(call);
  if (name === "$listSearchIndexes" || name === "$search" || name === "$searchMeta" || name === "$vectorSearch")
    throw searchIndexError();
  if (name === "$indexStats") return { docs: indexStats(call, ns), rest: pipeline.slice(1) };
  if (name === "$collStats") return { docs: collStats(call, ns), rest: pipeline.slice(1) };
  const collection = findCollection(reader, ns);
  const pushed = pushDown(pipeline, spec);
  readQuery(pushed.spec, collection);
  if (!collection) return { docs: [], rest: pushed.rest };
  const prepared = prepare(reader, collection, pushed.spec);
  const { limit } = pushed.spec;
  const docs = onlyCounts(pushed.rest[limit ? 1 : 0])
    ? repeated(countMatches(prepared.execution, limit))
    : documentsOf(prepared.run());
  return { docs, rest: pushed.rest };
}

/** Whether a stage counts documents without looking into them, as a driver's `countDocuments` does. */
function onlyCounts(stage: unknown): boolean {
  const spec = isDoc(stage) ? stage.$group : undefined;
  if (!isDoc(spec)) return false;
  return Object.entries(spec).every(([name, value]) =>
    name === "_id"
      ? value === null || typeof value === "number"
      : isDoc(value) && typeof value.$sum === "number" && Object.keys(value).length === 1,
  );
}

function* repeated(count: number): Generator<Doc> {
  const doc = {};
  for (let i = 0; i < count; i++) yield doc;
}

function* documentsOf(records: Iterable<{ doc(): Doc }>): Generator<Doc> {
  for (const record of records) yield record.doc();
}

export const aggregate: Handler = async (call) => {
  const { body } = call;
  if (!Array.isArray(body.pipeline)) throw mongoError(14, "'pipeline' option must be specified as an array");
  if (body.explain === true) {
    const { explain: _explain, ...command } = body;
    return explainCommand(call, command, "queryPlanner");
  }
  if (!isDoc(body.cursor))
    throw mongoError(9, "The 'cursor' option is required, except for aggregate with the explain argument");
  const reader = readerOf(call);
  const isWhole = toInteger(body.aggregate) === 1;
  const ns = isWhole ? `${call.database}.$cmd.aggregate` : `${call.database}.${collectionName(call)}`;
  const collection = isWhole ? undefined : findCollection(reader, ns);
  const collation = body.collation === undefined ? collection?.collation : readCollation(body.collation);
  const deadline = deadlineOf(call);
  const output = readOutput(call, body.pipeline);
  const pipeline = output ? body.pipeline.slice(0, -1) : body.pipeline;
  const context = stageContext(call, reader, collation, deadline);
  const spec: QuerySpec = {
    filter: {},
    hint: body.hint,
    collation: body.collation,
    variables: context.variables,
    deadline,
    isResumable: true,
  };
  const { docs, rest } = source(call, pipeline, reader, spec);
  const results = compilePipeline(rest, context)(docs);
  const batchSize = naturalField({ ...call, body: documentField(call, "cursor") ?? {} }, "batchSize");
  const cursor = {
    ns,
    owner: call.sessionId,
    inTransaction: call.transaction !== undefined,
    atClusterTime: call.snapshot?.time,
  };
  if (output) {
    await storeOutput(call, output, [...results]);
    return call.engine.cursors.open({ ...cursor, docs: [] }, undefined);
  }
  return call.engine.cursors.open({ ...cursor, docs: encoded(results) }, batchSize);
};

function* encoded(docs: Iterable<Doc>): Generator<Uint8Array> {
  for (const doc of docs) yield encode(doc);
}
