import { mongoError } from "../../errors";
import { compareValues } from "../../values/compare";
import { type Doc, isDoc, toInteger } from "../../values/document";
import { type Compute, compile, evaluate } from "../expression";
import { compileFilter, parseFilter } from "../filter";
import { compileProjection } from "../projection";
import { readSort, sortComparator, sortItems } from "../sort";
import { addFields } from "./add-fields";
import { group } from "./group";
import { graphLookup, lookup, unionWith } from "./lookup";
import { MINGO_STAGES } from "./mingo-stages";
import type { Run, Stage } from "./stage";
import { unwind } from "./unwind";

function* mapDocs(docs: Iterable<Doc>, change: (doc: Doc) => Doc): Generator<Doc> {
  for (const doc of docs) yield change(doc);
}

const $match: Stage = (argument, { collation, variables, deadline }) => {
  if (!isDoc(argument)) throw mongoError(15959, "the match filter must be an expression in an object");
  const matches = compileFilter(parseFilter(argument, { collation, variables }));
  return function* (docs) {
    for (const doc of docs) {
      deadline?.();
      if (matches(doc)) yield doc;
    }
  };
};

const $project: Stage = (argument, context) => {
  if (!isDoc(argument)) throw mongoError(15969, "$project specification must be an object");
  if (Object.keys(argument).length === 0)
    throw mongoError(51272, "projection specification must have at least one field");
  const project = compileProjection(argument, context);
  return (docs) => mapDocs(docs, project);
};

const $unset: Stage = (argument, context) => {
  const fields = Array.isArray(argument) ? argument : [argument];
  if (fields.length === 0 || !fields.every((field) => typeof field === "string"))
    throw mongoError(31002, "$unset specification must be a string or an array of strings");
  const project = compileProjection(Object.fromEntries(fields.map((field) => [field, 0])), context);
  return (docs) => mapDocs(docs, project);
};

const replaceRoot =
  (name: string, expression: (argument: unknown) => unknown): Stage =>
  (argument, context) => {
    const compute = evaluate(expression(argument), context);
    return (docs) =>
      mapDocs(docs, (doc) => {
        const root = compute(doc);
        if (!isDoc(root)) throw mongoError(40228, `'${name}' expression must evaluate to an object`);
        return root;
      });
  };

function count(name: string, argument: unknown, smallest: number): number {
  const number = toInteger(argument);
  if (number === undefined)
    throw mongoError(
      name === "$limit" ? 2107201 : 5107200,
      `invalid argument to ${name} stage: Expected an integer: ${name}: ${argument}`,
    );
  if (number < smallest)
    throw mongoError(
      name === "$limit" ? 15958 : 5107200,
      name === "$limit"
        ? "the limit must be positive"
        : `invalid argument to $skip stage: Expected a non-negative number in: $skip: ${number}`,
    );
  return number;
}

const $limit: Stage = (argument) => {
  const most = count("$limit", argument, 1);
  return function* (docs) {
    let seen = 0;
    for (const doc of docs) {
      yield doc;
      if (++seen >= most) return;
    }
  };
};

const $skip: Stage = (argument) => {
  const skipped = count("$skip", argument, 0);
  return function* (docs) {
    let seen = 0;
    for (const doc of docs) if (++seen > skipped) yield doc;
  };
};

const $sort: Stage = (argument, { collation }) => {
  const fields = readSort(argument);
  if (fields.length === 0) throw mongoError(15976, "$sort stage must have at least one sort key");
  const compare = sortComparator(fields, collation);
  return function* (docs) {
    yield* sortItems(docs, (doc) => doc, compare);
  };
};

const $count: Stage = (argument) => {
  if (typeof argument !== "string" || argument === "" || argument.startsWith("$") || argument.includes(".")) {
    throw mongoError(40156, "the count field must be a non-empty string that is not a field path");
  }
  return function* (docs) {
    let number = 0;
    for (const _ of docs) number++;
    if (number > 0) yield { [argument]: number };
  };
};

const $sample: Stage = (argument) => {
  const size = isDoc(argument) ? toInteger(argument.size) : undefined;
  if (size === undefined || size < 0) throw mongoError(28746, "size argument to $sample must be a non-negative number");
  return function* (docs) {
    const pool = [...docs];
    for (let i = 0; i < size && pool.length > 0; i++)
      yield pool.splice(Math.floor(Math.random() * pool.length), 1)[0] as Doc;
  };
};

const $facet: Stage = (argument, context) => {
  if (!isDoc(argument) || Object.keys(argument).length === 0)
    throw mongoError(40169, "the $facet specification must be a non-empty object");
  const facets = Object.entries(argument).map(([name, pipeline]): [string, Run] => {
    if (!Array.isArray(pipeline)) throw mongoError(40170, `arguments to $facet must be arrays, ${name} is not`);
    return [name, context.compilePipeline(pipeline, context)];
  });
  return function* (docs) {
    const input = [...docs];
    yield Object.fromEntries(facets.map(([name, run]) => [name, [...run(input)]]));
  };
};

const $sortByCount: Stage = (argument, context) => {
  const counted = group({ _id: argument, count: { $sum: 1 } }, context);
  const sort = $sort({ count: -1 }, context);
  return (docs) => sort(counted(docs));
};

/** The same as a `$group` by the bucket a value falls into, sorted by the bucket's lower bound. */
const $bucket: Stage = (argument, context) => {
  if (!isDoc(argument)) throw mongoError(40201, "Argument to $bucket stage must be an object");
  const { groupBy, boundaries, output = { count: { $sum: 1 } } } = argument;
  if (!Array.isArray(boundaries) || boundaries.length < 2)
    throw mongoError(40192, "The $bucket 'boundaries' field must have at least 2 values");
  if (boundaries.some((bound, i) => i > 0 && compareValues(boundaries[i - 1], bound) >= 0))
    throw mongoError(40194, "The 'boundaries' option to $bucket must be sorted");
  const branches = boundaries.slice(0, -1).map((bound, i) => {
    const upper = boundaries[i + 1];
    const condition = { $and: [{ $gte: [groupBy, { $literal: bound }] }, { $lt: [groupBy, { $literal: upper }] }] };
    // biome-ignore lint/suspicious/noThenProperty: MongoDB's name for a branch's result
    return { case: condition, then: { $literal: bound } };
  });
  const fallback = "default" in argument ? { default: { $literal: argument.default } } : {};
  const grouped = group({ _id: { $switch: { branches, ...fallback } }, ...(output as Doc) }, context);
  const sort = $sort({ _id: 1 }, context);
  return (docs) => sort(grouped(docs));
};

const $redact: Stage = (argument, { variables, collation }) => {
  const compute: Compute = compile(argument, [...Object.keys(variables), "DESCEND", "PRUNE", "KEEP"], collation);
  const decide = (doc: Doc, root: Doc) =>
    compute({ root, current: doc, variables: { ...variables, DESCEND: "descend", PRUNE: "prune", KEEP: "keep" } });
  const redact = (value: unknown, root: Doc): unknown => {
    if (Array.isArray(value)) return value.map((item) => redact(item, root)).filter((item) => item !== undefined);
    if (!isDoc(value)) return value;
    const decision = decide(value, root);
    if (decision === "keep") return value;
    if (decision === "prune") return undefined;
    if (decision !== "descend")
      throw mongoError(
        17053,
        "$redact's expression should not return anything aside from the variables $$KEEP, $$DESCEND, and $$PRUNE",
      );
    return Object.fromEntries(
      Object.entries(value)
        .map(([name, item]) => [name, redact(item, root)])
        .filter(([, item]) => item !== undefined),
    );
  };
  return function* (docs) {
    for (const doc of docs) {
      const kept = redact(doc, doc);
      if (kept !== undefined) yield kept as Doc;
    }
  };
};

const $documents: Stage = (argument, context) => {
  const compute = evaluate(argument, context);
  return function* () {
    const docs = compute({});
    if (!Array.isArray(docs) || !docs.every(isDoc))
      throw mongoError(5858203, "an array of objects is expected for $documents");
    yield* docs;
  };
};

export const STAGES: Record<string, Stage> = {
  ...MINGO_STAGES,
  $match,
  $project,
  $unset,
  $addFields: addFields,
  $set: addFields,
  $replaceRoot: replaceRoot("newRoot", (argument) => (argument as Doc).newRoot),
  $replaceWith: replaceRoot("replacement document", (argument) => argument),
  $limit,
  $skip,
  $sort,
  $count,
  $sample,
  $facet,
  $bucket,
  $sortByCount,
  $group: group,
  $unwind: unwind,
  $lookup: lookup,
  $unionWith: unionWith,
  $graphLookup: graphLookup,
  $redact,
  $documents,
};
