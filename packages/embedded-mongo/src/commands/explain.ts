import { mongoError } from "../errors";
import { countMatches } from "../query/execute";
import type { IndexScan } from "../query/plan";
import { findCollection } from "../storage/catalog";
import { type Doc, isDoc, toInteger } from "../values/document";
import { type Call, collectionName, type Handler, readerOf } from "./call";
import { VERSION } from "./hello";
import { pushDown } from "./push-down";
import { type Prepared, prepare, type QuerySpec, readQuery } from "./query";
import { readVariables } from "./variables";

type Explained = { spec: QuerySpec; top?: string; isCount?: boolean; projection?: unknown; stages?: unknown[] };

const asDoc = (value: unknown): Doc => (isDoc(value) ? value : {});
const limitOf = (value: unknown): number | undefined => toInteger(value) || undefined;

function statement(command: Doc, field: string): Doc {
  const list = command[field];
  if (!Array.isArray(list) || list.length !== 1) throw mongoError(72, "Only a single statement can be explained");
  return asDoc(list[0]);
}

const EXPLAINABLE: Record<string, (command: Doc) => Explained> = {
  find: ({ filter, sort, hint, collation, skip, limit, projection, let: variables }) => ({
    spec: {
      filter: asDoc(filter),
      sort,
      hint,
      collation,
      skip: toInteger(skip),
      limit: limitOf(limit),
      variables: readVariables(variables),
    },
    projection,
  }),
  count: ({ query, hint, collation, limit, skip }) => ({
    spec: { filter: asDoc(query), hint, collation, limit: limitOf(limit), skip: toInteger(skip) },
    isCount: true,
  }),
  distinct: ({ query, hint, collation }) => ({ spec: { filter: asDoc(query), hint, collation } }),
  aggregate: ({ pipeline, hint, collation, let: variables }) => {
    const { spec, rest } = pushDown(pipeline as unknown[], {
      filter: {},
      hint,
      collation,
      variables: readVariables(variables),
    });
    return { spec, stages: rest };
  },
  update: (command) => {
    const { q, hint, collation, multi, sort } = statement(command, "updates");
    return { spec: { filter: asDoc(q), hint, collation, sort, limit: multi === true ? undefined : 1 }, top: "UPDATE" };
  },
  delete: (command) => {
    const { q, hint, collation, limit } = statement(command, "deletes");
    return { spec: { filter: asDoc(q), hint, collation, limit: limitOf(limit) }, top: "DELETE" };
  },
  findAndModify: ({ query, sort, hint, collation, remove }) => ({
    spec: { filter: asDoc(query), sort, hint, collation, limit: 1 },
    top: remove === true ? "DELETE" : "UPDATE",
  }),
};

function indexStage({ index, reverse, bounds, isExact }: IndexScan, isCount: boolean): Doc {
  const keyPattern = Object.fromEntries(index.key);
  return {
    stage: isCount && isExact ? "COUNT_SCAN" : "IXSCAN",
    keyPattern,
    indexName: index.name,
    isMultiKey: index.multikey.length > 0,
    multiKeyPaths: Object.fromEntries(index.key.map(([path]) => [path, index.multikey.includes(path) ? [path] : []])),
    isUnique: index.unique,
    isSparse: index.sparse,
    isPartial: index.partial !== undefined,
    indexVersion: 2,
    direction: reverse ? "backward" : "forward",
    indexBounds: bounds(),
  };
}

/** The tree of stages a plan runs, as MongoDB names them. */
function stagesOf({ plan, needsSort }: Prepared, { spec, top, isCount = false, projection }: Explained): Doc {
  const { filter, sort, skip, limit } = spec;
  let stage: Doc;
  if (plan.kind === "collscan") {
    stage = {
      stage: "COLLSCAN",
      ...(Object.keys(filter).length > 0 ? { filter } : {}),
      direction: plan.reverse ? "backward" : "forward",
    };
  } else if (plan.kind === "or") {
    stage = {
      stage: "FETCH",
      filter,
      inputStage: { stage: "OR", inputStages: plan.branches.map((branch) => indexStage(branch, false)) },
    };
  } else {
    const inputStage = indexStage(plan, isCount);
    stage = isCount && plan.isExact ? inputStage : { stage: "FETCH", ...(plan.isExact ? {} : { filter }), inputStage };
  }
  if (needsSort)
    stage = {
      stage: "SORT",
      sortPattern: sort,
      memLimit: 104857600,
      ...(limit ? { limitAmount: limit + (skip ?? 0) } : {}),
      type: "simple",
      inputStage: stage,
    };
  if (skip) stage = { stage: "SKIP", skipAmount: skip, inputStage: stage };
  if (limit && !needsSort && !top) stage = { stage: "LIMIT", limitAmount: limit, inputStage: stage };
  if (isDoc(projection) && Object.keys(projection).length > 0)
    stage = { stage: "PROJECTION_SIMPLE", transformBy: projection, inputStage: stage };
  if (isCount) stage = { stage: "COUNT", inputStage: stage };
  return top ? { stage: top, inputStage: stage } : stage;
}

function executionStats(prepared: Prepared, explained: Explained, tree: Doc): Doc {
  const startedAt = Date.now();
  let returned = 0;
  if (explained.isCount) countMatches(prepared.execution, explained.spec.limit);
  else for (const _ of prepared.run()) returned++;
  const { keys, docs } = prepared.execution.stats;
  return {
    executionSuccess: true,
    nReturned: explained.isCount ? 0 : returned,
    executionTimeMillis: Date.now() - startedAt,
    totalKeysExamined: keys,
    totalDocsExamined: docs,
    executionStages: { ...tree, nReturned: returned, isEOF: 1 },
  };
}

export function explainCommand(call: Call, command: Doc, verbosity: string): Doc {
  const [name = ""] = Object.keys(command);
  const explained = EXPLAINABLE[name === "findandmodify" ? "findAndModify" : name]?.(command);
  if (!explained) throw mongoError(59, `Explain failed due to unknown command: ${name}`);
  const ns = `${call.database}.${collectionName(call, command[name])}`;
  const reader = readerOf(call);
  const collection = findCollection(reader, ns);
  readQuery(explained.spec, collection);
  const prepared = collection && prepare(reader, collection, explained.spec);
  const tree = prepared ? stagesOf(prepared, explained) : { stage: "EOF" };
  const queryPlanner = {
    namespace: ns,
    parsedQuery: explained.spec.filter,
    indexFilterSet: false,
    winningPlan: tree,
    rejectedPlans: [],
  };
  const none = {
    executionSuccess: true,
    nReturned: 0,
    executionTimeMillis: 0,
    totalKeysExamined: 0,
    totalDocsExamined: 0,
    executionStages: tree,
  };
  const stats =
    verbosity === "queryPlanner" ? {} : { executionStats: prepared ? executionStats(prepared, explained, tree) : none };
  const report = { queryPlanner, ...stats };
  const server = {
    host: "127.0.0.1",
    port: Number(call.peer.address.split(":").at(-1)),
    version: VERSION,
    gitVersion: "embedded",
  };
  const body =
    explained.stages && explained.stages.length > 0 ? { stages: [{ $cursor: report }, ...explained.stages] } : report;
  return { explainVersion: "1", ...body, command, serverInfo: server, ok: 1 };
}

export const explain: Handler = (call) => {
  const { explain: command, verbosity = "allPlansExecution" } = call.body;
  if (!isDoc(command)) throw mongoError(14, "BSON field 'explain.explain' is the wrong type, expected type 'object'");
  if (!["queryPlanner", "executionStats", "allPlansExecution"].includes(verbosity as string)) {
    throw mongoError(9, "verbosity string must be one of {'queryPlanner', 'executionStats', 'allPlansExecution'}");
  }
  return explainCommand(call, command, verbosity as string);
};
