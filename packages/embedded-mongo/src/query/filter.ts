import { BSONRegExp } from "bson";
import { badValue, mongoError } from "../errors";
import type { Collation } from "../values/collation";
import { type Doc, isDoc, truthy } from "../values/document";
import { toRegex } from "../values/regex";
import { type Env, evaluate } from "./expression";
import { compileSchema } from "./json-schema";
import { OPERATORS } from "./operators";
import { someAt } from "./path";

export type Leaf = {
  kind: "leaf";
  path: string;
  operator: string;
  value: unknown;
  matches: (value: unknown) => boolean;
  fanOut: boolean;
  regex?: RegExp;
};

/** A parsed query: what the planner reads and what tests documents. */
export type Filter =
  | { kind: "and" | "or" | "nor"; clauses: Filter[] }
  | { kind: "not"; clause: Filter }
  | Leaf
  | { kind: "test"; test: (doc: Doc) => boolean }
  | { kind: "always"; value: boolean };

export type FilterOptions = { collation?: Collation | undefined; variables?: Doc | undefined };

const UNSUPPORTED = [
  "$where",
  "$text",
  "$near",
  "$nearSphere",
  "$geoWithin",
  "$geoIntersects",
  "$within",
  "$uniqueDocs",
];

export function parseFilter(query: Doc, options: FilterOptions = {}): Filter {
  const clauses: Filter[] = [];
  for (const [name, value] of Object.entries(query)) {
    const clause = name.startsWith("$") ? parseTopLevel(name, value, options) : parsePath(name, value, options);
    if (clause) clauses.push(clause);
  }
  return clauses.length === 1 ? (clauses[0] as Filter) : { kind: "and", clauses };
}

function parseTopLevel(name: string, value: unknown, options: FilterOptions): Filter | undefined {
  switch (name) {
    case "$and":
    case "$or":
    case "$nor": {
      if (!Array.isArray(value)) throw badValue(`${name} must be an array`);
      if (value.length === 0) throw badValue("$and/$or/$nor must be a nonempty array");
      if (!value.every(isDoc)) throw badValue("$or/$and/$nor entries need to be full objects");
      const kind = name.slice(1) as "and" | "or" | "nor";
      return { kind, clauses: value.map((each) => parseFilter(each, options)) };
    }
    case "$comment":
      return undefined;
    case "$expr": {
      const env: Env = { variables: options.variables, collation: options.collation };
      const compute = evaluate(value, env);
      return { kind: "test", test: (doc) => isTrue(compute(doc)) };
    }
    case "$jsonSchema":
      if (!isDoc(value)) throw mongoError(14, "$jsonSchema must be an object");
      return { kind: "test", test: compileSchema(value) };
    case "$alwaysTrue":
    case "$alwaysFalse":
      return { kind: "always", value: name === "$alwaysTrue" };
    case "$sampleRate":
      return { kind: "test", test: () => Math.random() < Number(value) };
  }
  if (name === "$text") throw mongoError(27, "text index required for $text query");
  if (UNSUPPORTED.includes(name)) throw badValue(`${name} is not supported by this server`);
  throw badValue(
    `unknown top level operator: ${name}. If you have a field name that starts with a '$' symbol, consider using $getField or $setField.`,
  );
}

const isTrue = (value: unknown): boolean => value !== undefined && value !== null && value !== false && value !== 0;

export const isOperatorDoc = (value: unknown): value is Doc =>
  isDoc(value) &&
  Object.keys(value)[0]?.startsWith("$") === true &&
  !["$ref", "$id", "$db"].includes(Object.keys(value)[0] as string);

function parsePath(path: string, value: unknown, options: FilterOptions): Filter {
  if (value instanceof BSONRegExp) return leaf(path, "$regex", value, {}, options);
  if (!isOperatorDoc(value)) return leaf(path, "$eq", value, {}, options);
  return and(parseOperators(path, value, options));
}

const and = (clauses: Filter[]): Filter => (clauses.length === 1 ? (clauses[0] as Filter) : { kind: "and", clauses });

function parseOperators(path: string, operators: Doc, options: FilterOptions): Filter[] {
  const clauses: Filter[] = [];
  for (const [operator, value] of Object.entries(operators)) {
    if (operator === "$options") {
      if (!("$regex" in operators)) throw badValue("$options needs a $regex");
      continue;
    }
    clauses.push(parseOperator(path, operator, value, operators, options));
  }
  return clauses;
}

function parseOperator(path: string, operator: string, value: unknown, siblings: Doc, options: FilterOptions): Filter {
  switch (operator) {
    case "$ne":
      if (value instanceof BSONRegExp) throw badValue("Can't have regex as arg to $ne.");
      return { kind: "not", clause: leaf(path, "$eq", value, siblings, options) };
    case "$exists":
      if (truthy(value)) break;
      return { kind: "not", clause: leaf(path, "$exists", true, siblings, options) };
    case "$nin":
      return { kind: "not", clause: leaf(path, "$in", value, siblings, options) };
    case "$not": {
      if (value instanceof BSONRegExp) return { kind: "not", clause: leaf(path, "$regex", value, siblings, options) };
      if (!isDoc(value)) throw badValue("$not needs a regex or a document");
      if (Object.keys(value).length === 0) throw badValue("$not cannot be empty");
      return { kind: "not", clause: and(parseOperators(path, value, options)) };
    }
    case "$all":
      return parseAll(path, value, options);
    case "$elemMatch":
      return elemMatch(path, value, options);
  }
  return leaf(path, operator, value, siblings, options);
}

function parseAll(path: string, value: unknown, options: FilterOptions): Filter {
  if (!Array.isArray(value)) throw badValue("$all needs an array");
  if (value.length === 0) return { kind: "always", value: false };
  const isElemMatch = (item: unknown) => isDoc(item) && "$elemMatch" in item;
  if (value.some(isElemMatch) && !value.every(isElemMatch)) throw badValue("no $ expressions in $all");
  return and(
    value.map((item) => {
      if (isElemMatch(item)) return elemMatch(path, (item as Doc).$elemMatch, options);
      if (isOperatorDoc(item)) throw badValue("no $ expressions in $all");
      return leaf(path, item instanceof BSONRegExp ? "$regex" : "$eq", item, {}, options);
    }),
  );
}

function elemMatch(path: string, value: unknown, options: FilterOptions): Leaf {
  const matchesItem = elementTest(value, options);
  const matches = (candidate: unknown) => Array.isArray(candidate) && candidate.some(matchesItem);
  return { kind: "leaf", path, operator: "$elemMatch", value, matches, fanOut: false };
}

/** What one item of an array must satisfy for `$elemMatch` or `$pull`. */
export function elementTest(value: unknown, options: FilterOptions): (item: unknown) => boolean {
  if (!isDoc(value)) throw badValue("$elemMatch needs an Object");
  const first = Object.keys(value)[0];
  if (isOperatorDoc(value) && first && !["$and", "$or", "$nor", "$expr", "$jsonSchema", "$where"].includes(first)) {
    const clauses = parseOperators("", value, options).map(itemTest);
    return (item) => clauses.every((test) => test(item));
  }
  const test = compileFilter(parseFilter(value, options));
  return (item) => (isDoc(item) ? test(item) : Array.isArray(item) && test(Object.assign({}, item) as unknown as Doc));
}

function itemTest(filter: Filter): (item: unknown) => boolean {
  if (filter.kind === "leaf") return filter.matches;
  if (filter.kind === "not") {
    const test = itemTest(filter.clause);
    return (item) => !test(item);
  }
  if (filter.kind === "and") {
    const tests = filter.clauses.map(itemTest);
    return (item) => tests.every((test) => test(item));
  }
  return () => filter.kind === "always" && filter.value;
}

function leaf(path: string, operator: string, value: unknown, siblings: Doc, options: FilterOptions): Leaf {
  const make = OPERATORS[operator];
  if (!make) {
    if (UNSUPPORTED.includes(operator) || operator === "$maxDistance")
      throw badValue(`${operator} is not supported by this server`);
    throw badValue(`unknown operator: ${operator}`);
  }
  const { matches, fanOut = true } = make(value, {
    collation: options.collation,
    regexOptions: siblings.$options,
    path,
  });
  const found: Leaf = { kind: "leaf", path, operator, value, matches, fanOut };
  return operator === "$regex" ? { ...found, regex: toRegex(value, siblings.$options) } : found;
}

/** The top-level fields a filter looks at; undefined when it may look at any. */
export function fieldsOf(filter: Filter): string[] | undefined {
  switch (filter.kind) {
    case "leaf":
      return [filter.path.split(".")[0] as string];
    case "not":
      return fieldsOf(filter.clause);
    case "always":
      return [];
    case "test":
      return undefined;
  }
  const fields = filter.clauses.map(fieldsOf);
  return fields.every((each) => each !== undefined) ? fields.flat() : undefined;
}

export function compileFilter(filter: Filter): (doc: Doc) => boolean {
  switch (filter.kind) {
    case "and": {
      const tests = filter.clauses.map(compileFilter);
      if (tests.length === 0) return () => true;
      return (doc) => tests.every((test) => test(doc));
    }
    case "or": {
      const tests = filter.clauses.map(compileFilter);
      return (doc) => tests.some((test) => test(doc));
    }
    case "nor": {
      const tests = filter.clauses.map(compileFilter);
      return (doc) => !tests.some((test) => test(doc));
    }
    case "not": {
      const test = compileFilter(filter.clause);
      return (doc) => !test(doc);
    }
    case "test":
      return filter.test;
    case "always":
      return () => filter.value;
    case "leaf": {
      const parts = filter.path.split(".");
      const { matches, fanOut } = filter;
      const [only] = parts;
      if (parts.length === 1 && only !== undefined) {
        return (doc) => {
          const value = doc[only];
          if (fanOut && Array.isArray(value) && value.some(matches)) return true;
          return matches(value);
        };
      }
      return (doc) => someAt(doc, parts, matches, fanOut);
    }
  }
}
