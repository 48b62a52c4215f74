import { mongoError } from "../../errors";
import { cloneValue, type Doc, isDoc, toInteger } from "../../values/document";
import { identity } from "../../values/key-encoding";
import { at, type Compute, compile, evaluate } from "../expression";
import { setAt } from "../update/paths";
import type { Stage, StageContext } from "./stage";

function only(name: string, argument: unknown, allowed: string[]): Doc {
  if (!isDoc(argument)) throw mongoError(9, `the ${name} specification must be an object`);
  const unknown = Object.keys(argument).find((field) => !allowed.includes(field));
  if (unknown) throw mongoError(9, `unknown argument to ${name}: ${unknown}`);
  return argument;
}

function readFrom(from: unknown, query: Doc, pipeline: unknown[] | undefined, context: StageContext): Iterable<Doc> {
  if (!context.read) throw mongoError(72, "other collections can't be read here");
  const docs = from === undefined ? [] : context.read(from as string, query, context);
  return pipeline ? context.compilePipeline(pipeline, context)(docs) : docs;
}

function withField(doc: Doc, path: string, value: unknown): Doc {
  if (!path.includes(".")) return { ...doc, [path]: value };
  const copy = cloneValue(doc) as Doc;
  setAt(copy, path.split("."), value);
  return copy;
}

/** A query for the documents whose foreign field equals a local value; every item of an array counts. */
function joinQuery(foreign: string, local: unknown): Doc {
  if (!Array.isArray(local)) return { [foreign]: { $eq: local ?? null } };
  return { [foreign]: { $in: local } };
}

export const lookup: Stage = (argument, context) => {
  const {
    from,
    localField,
    foreignField,
    let: bindings,
    pipeline,
    as,
  } = only("$lookup", argument, ["from", "localField", "foreignField", "let", "pipeline", "as"]);
  if (typeof as !== "string") throw mongoError(9, "must specify 'as' field for a $lookup");
  if (from !== undefined && typeof from !== "string") throw mongoError(9, "$lookup argument 'from' must be a string");
  if (pipeline === undefined && (typeof localField !== "string" || typeof foreignField !== "string")) {
    throw mongoError(9, "$lookup requires either 'pipeline' or both 'localField' and 'foreignField' to be specified");
  }
  const variables = Object.entries((bindings ?? {}) as Doc).map(([name, value]): [string, Compute] => [
    name,
    compile(value, Object.keys(context.variables), context.collation),
  ]);
  return function* (docs) {
    for (const doc of docs) {
      context.deadline?.();
      const scope = { root: doc, current: doc, variables: context.variables };
      const inner: StageContext = {
        ...context,
        variables: {
          ...context.variables,
          ...Object.fromEntries(variables.map(([name, compute]) => [name, compute(scope) ?? null])),
        },
      };
      const query =
        typeof localField === "string" ? joinQuery(foreignField as string, at(doc, localField.split("."))) : {};
      yield withField(doc, as, [...readFrom(from, query, pipeline as unknown[] | undefined, inner)]);
    }
  };
};

export const unionWith: Stage = (argument, context) => {
  const { coll, pipeline = [] } =
    typeof argument === "string" ? { coll: argument } : only("$unionWith", argument, ["coll", "pipeline"]);
  return function* (docs) {
    yield* docs;
    yield* readFrom(coll, {}, pipeline as unknown[], context);
  };
};

const GRAPH_FIELDS = [
  "from",
  "startWith",
  "connectFromField",
  "connectToField",
  "as",
  "maxDepth",
  "depthField",
  "restrictSearchWithMatch",
];

export const graphLookup: Stage = (argument, context) => {
  const spec = only("$graphLookup", argument, GRAPH_FIELDS);
  const { from, connectFromField, connectToField, as, depthField, restrictSearchWithMatch = {} } = spec;
  const most = spec.maxDepth === undefined ? Number.POSITIVE_INFINITY : (toInteger(spec.maxDepth) ?? 0);
  const start = evaluate(spec.startWith, context);
  return function* (docs) {
    for (const doc of docs) {
      const found = new Map<string, Doc>();
      let wanted = [start(doc)].flat().filter((value) => value !== undefined);
      for (let depth = 0; wanted.length > 0 && depth <= most; depth++) {
        const query = { $and: [{ [connectToField as string]: { $in: wanted } }, restrictSearchWithMatch] };
        wanted = [];
        for (const next of readFrom(from, query, undefined, context)) {
          const id = identity(next._id);
          if (found.has(id)) continue;
          found.set(id, depthField ? { ...next, [depthField as string]: depth } : next);
          const links = at(next, (connectFromField as string).split("."));
          wanted.push(...(Array.isArray(links) ? links : links === undefined ? [] : [links]));
        }
      }
      yield withField(doc, as as string, [...found.values()]);
    }
  };
};
