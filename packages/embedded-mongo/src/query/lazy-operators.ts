import { ObjectId } from "bson";
import { mongoError } from "../errors";
import { compareValues } from "../values/compare";
import { type Doc, isDoc, truthy, typeName } from "../values/document";
import { identity } from "../values/key-encoding";
import type { Compiler, Compute, Scope } from "./expression";
import { sortComparator } from "./sort";

type Lazy = (argument: unknown, compiler: Compiler) => Compute;

function args(operator: string, argument: unknown, count: number, { compile }: Compiler): Compute[] {
  const list = Array.isArray(argument) ? argument : [argument];
  if (list.length !== count) {
    throw mongoError(16020, `Expression ${operator} takes exactly ${count} arguments. ${list.length} were passed in.`);
  }
  return list.map((item) => compile(item));
}

function fieldsOf(operator: string, argument: unknown, required: string[], optional: string[] = []): Doc {
  if (!isDoc(argument)) throw mongoError(40075, `${operator} only supports an object as its argument`);
  const unknown = Object.keys(argument).find((name) => !required.includes(name) && !optional.includes(name));
  if (unknown) throw mongoError(40076, `Unrecognized parameter to ${operator}: ${unknown}`);
  const missing = required.find((name) => !(name in argument));
  if (missing) throw mongoError(40077, `Missing '${missing}' parameter to ${operator}`);
  return argument;
}

const bind = (scope: Scope, variables: Doc): Scope => ({ ...scope, variables: { ...scope.variables, ...variables } });

const compare =
  (name: string, accepts: (order: number) => unknown): Lazy =>
  (argument, compiler) => {
    const [left, right] = args(name, argument, 2, compiler) as [Compute, Compute];
    return (scope) => accepts(compareValues(left(scope), right(scope), compiler.collation));
  };

const list = (argument: unknown, { compile }: Compiler): Compute[] =>
  (Array.isArray(argument) ? argument : [argument]).map((item) => compile(item));

function arrayOf(operator: string, value: unknown): unknown[] | null {
  if (value === null || value === undefined) return null;
  if (!Array.isArray(value)) throw mongoError(28651, `input to ${operator} must be an array not ${typeName(value)}`);
  return value;
}

const $cond: Lazy = (argument, { compile }) => {
  const parts = isDoc(argument) ? [argument.if, argument.then, argument.else] : argument;
  if (!Array.isArray(parts) || parts.length !== 3)
    throw mongoError(16020, "Expression $cond takes exactly 3 arguments.");
  if (isDoc(argument)) fieldsOf("$cond", argument, ["if", "then", "else"]);
  const [condition, yes, no] = parts.map((part) => compile(part)) as [Compute, Compute, Compute];
  return (scope) => (truthy(condition(scope)) ? yes(scope) : no(scope));
};

const $switch: Lazy = (argument, { compile }) => {
  const { branches, default: fallback } = fieldsOf("$switch", argument, ["branches"], ["default"]);
  if (!Array.isArray(branches) || branches.length === 0)
    throw mongoError(40068, "$switch requires at least one branch.");
  const cases = branches.map((branch): [Compute, Compute] => [
    compile((branch as Doc).case),
    compile((branch as Doc).then),
  ]);
  const otherwise = isDoc(argument) && "default" in argument ? compile(fallback) : undefined;
  return (scope) => {
    for (const [condition, then] of cases) if (truthy(condition(scope))) return then(scope);
    if (otherwise) return otherwise(scope);
    throw mongoError(40066, "$switch could not find a matching branch for an input, and no default was specified.");
  };
};

const $ifNull: Lazy = (argument, compiler) => {
  const items = list(argument, compiler);
  if (items.length < 2) throw mongoError(1257300, "$ifNull needs at least two arguments");
  return (scope) => {
    let value: unknown;
    for (const item of items) {
      value = item(scope);
      if (value !== null && value !== undefined) return value;
    }
    return value;
  };
};

const $let: Lazy = (argument, { compile }) => {
  const { vars, in: body } = fieldsOf("$let", argument, ["vars", "in"]);
  const bindings = Object.entries(vars as Doc).map(([name, value]): [string, Compute] => [name, compile(value)]);
  const inside = compile(body, Object.keys(vars as Doc));
  return (scope) => inside(bind(scope, Object.fromEntries(bindings.map(([name, compute]) => [name, compute(scope)]))));
};

const $map: Lazy = (argument, { compile }) => {
  const { input, as = "this", in: body } = fieldsOf("$map", argument, ["input", "in"], ["as"]);
  const items = compile(input);
  const each = compile(body, [as as string]);
  return (scope) =>
    arrayOf("$map", items(scope))?.map((item) => each(bind(scope, { [as as string]: item })) ?? null) ?? null;
};

const $filter: Lazy = (argument, { compile }) => {
  const { input, as = "this", cond, limit } = fieldsOf("$filter", argument, ["input", "cond"], ["as", "limit"]);
  const items = compile(input);
  const test = compile(cond, [as as string]);
  const most = limit === undefined ? () => Number.POSITIVE_INFINITY : compile(limit);
  return (scope) =>
    arrayOf("$filter", items(scope))
      ?.filter((item) => truthy(test(bind(scope, { [as as string]: item }))))
      .slice(0, (most(scope) as number | null) ?? undefined) ?? null;
};

const $reduce: Lazy = (argument, { compile }) => {
  const { input, initialValue, in: body } = fieldsOf("$reduce", argument, ["input", "initialValue", "in"]);
  const items = compile(input);
  const initial = compile(initialValue);
  const step = compile(body, ["this", "value"]);
  return (scope) =>
    arrayOf("$reduce", items(scope))?.reduce(
      (value, item) => step(bind(scope, { this: item, value })),
      initial(scope),
    ) ?? null;
};

const $sortArray: Lazy = (argument, { compile, collation }) => {
  const { input, sortBy } = fieldsOf("$sortArray", argument, ["input", "sortBy"]);
  const items = compile(input);
  const order = isDoc(sortBy)
    ? sortComparator(sortBy, collation)
    : (a: unknown, b: unknown) => compareValues(a, b, collation) * Number(sortBy);
  return (scope) => (arrayOf("$sortArray", items(scope)) as Doc[] | null)?.slice().sort(order) ?? null;
};

const $in: Lazy = (argument, compiler) => {
  const [value, items] = args("$in", argument, 2, compiler) as [Compute, Compute];
  return (scope) => {
    const found = items(scope);
    if (!Array.isArray(found))
      throw mongoError(40081, `$in requires an array as a second argument, found: ${typeName(found)}`);
    const id = identity(value(scope), compiler.collation?.fold);
    return found.some((item) => identity(item, compiler.collation?.fold) === id);
  };
};

const $indexOfCP: Lazy = (argument, { compile }) => {
  const parts = (Array.isArray(argument) ? argument : []).map((part) => compile(part));
  if (parts.length < 2 || parts.length > 4)
    throw mongoError(
      28667,
      `Expression $indexOfCP takes at least 2 arguments, and at most 4, but ${parts.length} were passed in.`,
    );
  return (scope) => {
    const [text, wanted, start = 0, end] = parts.map((part) => part(scope));
    if (text === null || text === undefined) return null;
    if (typeof text !== "string" || typeof wanted !== "string")
      throw mongoError(40093, "$indexOfCP requires a string as the first and the second argument");
    const points = [...text].slice(0, end as number | undefined);
    const size = [...wanted].length;
    for (let i = Number(start); i + size <= points.length; i++)
      if (points.slice(i, i + size).join("") === wanted) return i;
    return -1;
  };
};

const $toObjectId: Lazy = (argument, compiler) => {
  const [item] = args("$toObjectId", argument, 1, compiler) as [Compute];
  return (scope) => {
    const value = item(scope);
    if (value === null || value === undefined) return null;
    if (value instanceof ObjectId) return value;
    if (typeof value === "string" && /^[0-9a-fA-F]{24}$/.test(value)) return new ObjectId(value);
    throw mongoError(241, `Failed to parse objectId '${value}' in $convert with no onError value`);
  };
};

/** Operators that don't evaluate all arguments, bind variables or depend on MongoDB's order of values. */
export const LAZY_OPERATORS: Record<string, Lazy> = {
  $literal: (argument) => () => argument,
  $const: (argument) => () => argument,
  $expr: (argument, { compile }) => compile(argument),
  $and: (argument, compiler) => {
    const items = list(argument, compiler);
    return (scope) => items.every((item) => truthy(item(scope)));
  },
  $or: (argument, compiler) => {
    const items = list(argument, compiler);
    return (scope) => items.some((item) => truthy(item(scope)));
  },
  $not: (argument, compiler) => {
    const [item] = args("$not", argument, 1, compiler) as [Compute];
    return (scope) => !truthy(item(scope));
  },
  $eq: compare("$eq", (order) => order === 0),
  $ne: compare("$ne", (order) => order !== 0),
  $gt: compare("$gt", (order) => order > 0),
  $gte: compare("$gte", (order) => order >= 0),
  $lt: compare("$lt", (order) => order < 0),
  $lte: compare("$lte", (order) => order <= 0),
  $cmp: compare("$cmp", Math.sign),
  $cond,
  $switch,
  $ifNull,
  $let,
  $map,
  $filter,
  $reduce,
  $sortArray,
  $in,
  $indexOfCP,
  $toObjectId,
  $size: (argument, compiler) => {
    const [item] = args("$size", argument, 1, compiler) as [Compute];
    return (scope) => {
      const value = item(scope);
      if (Array.isArray(value)) return value.length;
      throw mongoError(
        17124,
        `The argument to $size must be an array, but was of type: ${value === undefined ? "missing" : typeName(value)}`,
      );
    };
  },
  $type: (argument, compiler) => {
    const [item] = args("$type", argument, 1, compiler) as [Compute];
    return (scope) => {
      const value = item(scope);
      return value === undefined ? "missing" : typeName(value);
    };
  },
};
