import { BSON, type Document } from "mongodb";
import { bsonTypeName, canonical, isDocument, numericValue, parseExtendedJson, shown, undressed } from "./bson-value";

export type MatchContext = {
  /** The value a test saved under this name; throws if there is none. */
  savedValue: (name: string) => unknown;
  sessionLsid: (name: string) => unknown;
};

type Comparison = { context: MatchContext; root: boolean; path: string };
type Operator = (operand: unknown, actual: unknown, comparison: Comparison) => string | null;

const differs = (path: string, expected: string, actual: unknown) =>
  `${path || "result"}: expected ${expected}, got ${shown(actual)}`;

const isNumberName = (name: string) => ["int", "long", "double", "decimal"].includes(name);

function hexBytes(operand: unknown): Uint8Array {
  if (typeof operand !== "string" || !/^([0-9a-f]{2})*$/i.test(operand)) throw new Error("malformed $$matchesHexBytes");
  return Buffer.from(operand, "hex");
}

const bytesOf = (value: unknown) => (value instanceof BSON.Binary ? value.value() : value);

const operators: Record<string, Operator> = {
  $$exists: (operand, actual, { path }) =>
    (actual !== undefined) === operand ? null : differs(path, operand ? "something" : "nothing", actual),

  $$type: (operand, actual, { path }) => {
    const allowed = [operand].flat();
    const name = bsonTypeName(actual);
    const fits = allowed.includes(name) || (allowed.includes("number") && isNumberName(name));
    return actual !== undefined && fits ? null : differs(path, `the type ${allowed.join(" or ")}`, actual);
  },

  $$matchesEntity: (operand, actual, comparison) =>
    difference(comparison.context.savedValue(String(operand)), actual, comparison),

  $$matchesHexBytes: (operand, actual, { path }) => {
    const bytes = bytesOf(actual);
    const equal = ArrayBuffer.isView(bytes) && Buffer.compare(hexBytes(operand), bytes as Uint8Array) === 0;
    return equal ? null : differs(path, `the bytes ${operand}`, actual);
  },

  $$unsetOrMatches: (operand, actual, comparison) =>
    actual === undefined ? null : difference(operand, actual, comparison),

  $$sessionLsid: (operand, actual, { context, path }) => {
    const lsid = context.sessionLsid(String(operand));
    return canonical(lsid) === canonical(actual) ? null : differs(path, `the lsid ${shown(lsid)}`, actual);
  },

  $$lte: (operand, actual, { path }) => {
    const [limit, value] = [numericValue(operand), numericValue(actual)];
    return limit !== null && value !== null && value <= limit ? null : differs(path, `<= ${shown(operand)}`, actual);
  },

  $$matchAsDocument: (operand, actual, comparison) =>
    typeof actual === "string"
      ? difference(operand, parseExtendedJson(actual), { ...comparison, root: false })
      : differs(comparison.path, "Extended JSON text", actual),

  $$matchAsRoot: (operand, actual, comparison) => difference(operand, actual, { ...comparison, root: true }),
};

function operatorIn(expected: unknown): { apply: Operator; operand: unknown } | null {
  if (!isDocument(expected)) return null;
  const [name, ...others] = Object.keys(expected);
  if (!name?.startsWith("$$") || others.length > 0) return null;
  const apply = operators[name];
  if (!apply) throw new Error(`unknown matching operator ${name}`);
  return { apply, operand: expected[name] };
}

function documentDifference(expected: Document, actual: unknown, comparison: Comparison): string | null {
  if (!isDocument(actual)) return differs(comparison.path, `the document ${shown(expected)}`, actual);
  for (const [key, value] of Object.entries(expected)) {
    const found = Object.hasOwn(actual, key) ? actual[key] : undefined;
    const nested = { ...comparison, root: false, path: comparison.path ? `${comparison.path}.${key}` : key };
    const problem = difference(value, found, nested);
    if (problem) return problem;
  }
  const extra = comparison.root ? undefined : Object.keys(actual).find((key) => !Object.hasOwn(expected, key));
  return extra === undefined ? null : `${comparison.path || "result"}: unexpected field ${extra} in ${shown(actual)}`;
}

function arrayDifference(expected: unknown[], actual: unknown, comparison: Comparison): string | null {
  if (!Array.isArray(actual) || actual.length !== expected.length) {
    return differs(comparison.path, `${expected.length} elements ${shown(expected)}`, actual);
  }
  for (const [index, value] of expected.entries()) {
    const nested = { ...comparison, root: false, path: `${comparison.path}[${index}]` };
    const problem = difference(value, actual[index], nested);
    if (problem) return problem;
  }
  return null;
}

function scalarDifference(expected: unknown, actual: unknown, path: string): string | null {
  const [left, right] = [numericValue(expected), numericValue(actual)];
  // Across bigint and number, == compares mathematical values and nothing else.
  // biome-ignore lint/suspicious/noDoubleEquals: see above
  const equal = left !== null && right !== null && (left == right || (Number.isNaN(left) && Number.isNaN(right)));
  return equal || canonical(expected) === canonical(actual) ? null : differs(path, shown(expected), actual);
}

function difference(expected: unknown, actual: unknown, comparison: Comparison): string | null {
  const operator = operatorIn(expected);
  if (operator) return operator.apply(operator.operand, actual, comparison);
  const [left, right] = [undressed(expected), undressed(actual)];
  if (Array.isArray(left)) return arrayDifference(left, right, comparison);
  if (isDocument(left)) return documentDifference(left, right, comparison);
  return right === undefined
    ? differs(comparison.path, shown(left), right)
    : scalarDifference(left, right, comparison.path);
}

/** The first thing in which `actual` (a BSON value) fails the expectation, or null. A root document may have more fields. */
export const matchDifference = (expected: unknown, actual: unknown, context: MatchContext): string | null =>
  difference(expected, actual, { context, root: true, path: "" });

/** The same for the documents a cursor yields: each of them is a root document. */
export function documentsDifference(expected: unknown, actual: unknown, context: MatchContext): string | null {
  if (!Array.isArray(expected)) return matchDifference(expected, actual, context);
  if (!Array.isArray(actual) || actual.length !== expected.length) {
    return differs("", `${expected.length} documents ${shown(expected)}`, actual);
  }
  for (const [index, value] of expected.entries()) {
    const problem = difference(value, actual[index], { context, root: true, path: `[${index}]` });
    if (problem) return problem;
  }
  return null;
}
