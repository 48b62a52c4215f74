import { Decimal128, Double, Int32, Long, Timestamp } from "bson";
import { isMongoError, mongoError } from "../errors";
import type { Collation } from "../values/collation";
import { type Doc, isDoc } from "../values/document";
import { LAZY_OPERATORS } from "./lazy-operators";
import { callMingo, isMingoOperator, isUnary } from "./mingo-operators";

/** What an expression may refer to besides the document. */
export type Env = { variables?: Doc | undefined; collation?: Collation | undefined };
export type Scope = { root: unknown; current: unknown; variables: Doc };
export type Compute = (scope: Scope) => unknown;
export type Compiler = { compile(expression: unknown, names?: string[]): Compute; collation: Collation | undefined };

const SYSTEM_VARIABLES = ["ROOT", "CURRENT", "REMOVE", "NOW", "CLUSTER_TIME"];

/** Compiles an aggregation expression. Whole-valued doubles and small 64-bit integers are computed as plain numbers. */
export function evaluate(expression: unknown, env: Env): (doc: Doc) => unknown {
  const variables = env.variables ?? {};
  const compute = compile(expression, Object.keys(variables), env.collation);
  return (doc) => {
    try {
      return compute({ root: doc, current: doc, variables });
    } catch (error) {
      if (isMongoError(error)) throw error;
      throw mongoError(2, (error as Error).message);
    }
  };
}

export function compile(expression: unknown, names: string[], collation: Collation | undefined): Compute {
  if (typeof expression === "string")
    return expression.startsWith("$") ? reference(expression, names) : () => expression;
  if (Array.isArray(expression)) {
    const items = expression.map((item) => compile(item, names, collation));
    return (scope) => items.map((item) => item(scope) ?? null);
  }
  if (!isDoc(expression)) {
    const value = lower(expression);
    return () => value;
  }
  const fields = Object.keys(expression);
  const [operator] = fields;
  if (!operator?.startsWith("$")) return objectOf(expression, names, collation);
  if (fields.length > 1) throw mongoError(15983, "an expression specification must contain exactly one field");
  return call(operator, expression[operator], names, collation);
}

function objectOf(expression: Doc, names: string[], collation: Collation | undefined): Compute {
  const fields = Object.entries(expression).map(([name, item]): [string, Compute] => {
    if (name.startsWith("$"))
      throw mongoError(16410, `FieldPath field names may not start with '$'. Consider using $getField or $setField.`);
    return [name, compile(item, names, collation)];
  });
  return (scope) => {
    const result: Doc = {};
    for (const [name, compute] of fields) {
      const value = compute(scope);
      if (value !== undefined) result[name] = value;
    }
    return result;
  };
}

function reference(text: string, names: string[]): Compute {
  if (!text.startsWith("$$")) {
    const parts = fieldPath(text.slice(1));
    return (scope) => lower(at(scope.current, parts));
  }
  const [name = "", ...parts] = text.slice(2).split(".");
  if (name === "ROOT") return (scope) => lower(at(scope.root, parts));
  if (name === "CURRENT") return (scope) => lower(at(scope.current, parts));
  if (name === "REMOVE") return () => undefined;
  if (name === "NOW") return (scope) => at(scope.variables.NOW ?? new Date(), parts);
  if (!names.includes(name) && !SYSTEM_VARIABLES.includes(name))
    throw mongoError(17276, `Use of undefined variable: ${name}`);
  return (scope) => lower(at(scope.variables[name], parts));
}

function fieldPath(path: string): string[] {
  if (path === "") throw mongoError(16872, "'$' by itself is not a valid FieldPath");
  const parts = path.split(".");
  if (parts.some((part) => part === "")) throw mongoError(15998, "FieldPath field names may not be empty strings.");
  return parts;
}

/** Field paths of expressions fan out over arrays and skip what isn't a document; numbers are names, not positions. */
export function at(value: unknown, parts: string[], from = 0): unknown {
  if (from === parts.length) return value;
  if (Array.isArray(value))
    return value
      .map((item) => (isDoc(item) || Array.isArray(item) ? at(item, parts, from) : undefined))
      .filter((item) => item !== undefined);
  return isDoc(value) ? at(value[parts[from] as string], parts, from + 1) : undefined;
}

function call(operator: string, argument: unknown, names: string[], collation: Collation | undefined): Compute {
  const compiler: Compiler = {
    compile: (expression, more = []) => compile(expression, [...names, ...more], collation),
    collation,
  };
  const lazy = LAZY_OPERATORS[operator];
  if (lazy) return lazy(argument, compiler);
  if (!isMingoOperator(operator)) throw mongoError(168, `Unrecognized expression '${operator}'`);
  if (isUnary(operator) && Array.isArray(argument)) {
    if (argument.length !== 1)
      throw mongoError(16020, `Expression ${operator} takes exactly 1 arguments. ${argument.length} were passed in.`);
    const only = compiler.compile(argument[0]);
    return (scope) => callMingo(operator, only(scope), false);
  }
  if (Array.isArray(argument)) {
    const items = argument.map((item) => compiler.compile(item));
    return (scope) =>
      callMingo(
        operator,
        items.map((item) => item(scope)),
        true,
      );
  }
  if (isDoc(argument) && !Object.keys(argument)[0]?.startsWith("$")) {
    const fields = Object.entries(argument).map(([name, item]): [string, Compute] => [name, compiler.compile(item)]);
    return (scope) =>
      callMingo(operator, Object.fromEntries(fields.map(([name, compute]) => [name, compute(scope)])), true);
  }
  const single = compiler.compile(argument);
  return (scope) => callMingo(operator, single(scope), false);
}

/** Replaces numbers that JavaScript can hold exactly by plain ones; the rest keep their type and can't be computed with. */
export function lower(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (value instanceof Double || value instanceof Int32) return value.value;
  if (value instanceof Long && !(value instanceof Timestamp)) {
    const number = value.toNumber();
    return Number.isSafeInteger(number) ? number : value;
  }
  if (value instanceof Decimal128) return value;
  if (Array.isArray(value)) {
    const lowered = value.map(lower);
    return lowered.every((item, i) => item === value[i]) ? value : lowered;
  }
  if (!isDoc(value)) return value;
  let copy: Doc | undefined;
  for (const name of Object.keys(value)) {
    const lowered = lower(value[name]);
    if (lowered !== value[name]) {
      copy ??= { ...value };
      copy[name] = lowered;
    }
  }
  return copy ?? value;
}
