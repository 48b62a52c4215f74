import { failedToParse } from "../errors";
import { equalValues } from "../values/compare";
import { bsonType, type Doc, isDoc, isNumber, toNumber } from "../values/document";
import { identity } from "../values/key-encoding";
import { compileRegex } from "../values/regex";
import { typeCodes } from "./operators";

type Test = (value: unknown) => boolean;
type Keyword = (argument: unknown, schema: Doc) => Test;

const JSON_TYPES: Record<string, string> = {
  boolean: "bool",
  array: "array",
  object: "object",
  string: "string",
  null: "null",
  number: "number",
};
const ANNOTATIONS = ["title", "description"];

const whenDoc =
  (test: (doc: Doc) => boolean): Test =>
  (value) =>
    !isDoc(value) || test(value);
const whenArray =
  (test: (items: unknown[]) => boolean): Test =>
  (value) =>
    !Array.isArray(value) || test(value);
const whenText =
  (test: (text: string) => boolean): Test =>
  (value) =>
    typeof value !== "string" || test(value);
const whenNumber =
  (test: (number: number) => boolean): Test =>
  (value) =>
    !isNumber(value) || test(toNumber(value));
const schemas = (argument: unknown): Test[] => (argument as Doc[]).map(compileSchema);

function ofType(names: unknown): Test {
  const codes = typeCodes(names);
  return (value) => codes.includes(bsonType(value));
}

const KEYWORDS: Record<string, Keyword> = {
  bsonType: (argument) => ofType(argument),
  type: (argument) => ofType([argument].flat().map((name) => JSON_TYPES[name as string] ?? name)),
  enum: (argument) => (value) => (argument as unknown[]).some((item) => equalValues(item, value)),
  required: (argument) => whenDoc((doc) => (argument as string[]).every((name) => doc[name] !== undefined)),
  properties: (argument) => {
    const fields = Object.entries(argument as Doc).map(([name, schema]): [string, Test] => [
      name,
      compileSchema(schema as Doc),
    ]);
    return whenDoc((doc) => fields.every(([name, test]) => doc[name] === undefined || test(doc[name])));
  },
  patternProperties: (argument) => {
    const patterns = Object.entries(argument as Doc).map(([pattern, schema]): [RegExp, Test] => [
      compileRegex(pattern),
      compileSchema(schema as Doc),
    ]);
    return whenDoc((doc) =>
      Object.entries(doc).every(([name, value]) =>
        patterns.every(([pattern, test]) => !pattern.test(name) || test(value)),
      ),
    );
  },
  additionalProperties: (argument, schema) => {
    const named = Object.keys((schema.properties as Doc | undefined) ?? {});
    const patterns = Object.keys((schema.patternProperties as Doc | undefined) ?? {}).map((pattern) =>
      compileRegex(pattern),
    );
    const test = argument === true ? () => true : argument === false ? () => false : compileSchema(argument as Doc);
    return whenDoc((doc) =>
      Object.entries(doc).every(
        ([name, value]) => named.includes(name) || patterns.some((pattern) => pattern.test(name)) || test(value),
      ),
    );
  },
  minProperties: (argument) => whenDoc((doc) => Object.keys(doc).length >= toNumber(argument)),
  maxProperties: (argument) => whenDoc((doc) => Object.keys(doc).length <= toNumber(argument)),
  dependencies: (argument) => {
    const rules = Object.entries(argument as Doc).map(([name, rule]): [string, Test] => [
      name,
      Array.isArray(rule)
        ? whenDoc((doc) => rule.every((other) => doc[other as string] !== undefined))
        : compileSchema(rule as Doc),
    ]);
    return whenDoc((doc) => rules.every(([name, test]) => doc[name] === undefined || test(doc)));
  },
  minimum: (argument, { exclusiveMinimum }) =>
    whenNumber((number) => (exclusiveMinimum === true ? number > toNumber(argument) : number >= toNumber(argument))),
  maximum: (argument, { exclusiveMaximum }) =>
    whenNumber((number) => (exclusiveMaximum === true ? number < toNumber(argument) : number <= toNumber(argument))),
  exclusiveMinimum: () => () => true,
  exclusiveMaximum: () => () => true,
  multipleOf: (argument) => whenNumber((number) => number % toNumber(argument) === 0),
  minLength: (argument) => whenText((text) => [...text].length >= toNumber(argument)),
  maxLength: (argument) => whenText((text) => [...text].length <= toNumber(argument)),
  pattern: (argument) => {
    const regex = compileRegex(argument as string);
    return whenText((text) => regex.test(text));
  },
  items: (argument) => {
    if (!Array.isArray(argument)) {
      const test = compileSchema(argument as Doc);
      return whenArray((items) => items.every(test));
    }
    const tests = schemas(argument);
    return whenArray((items) => tests.every((test, i) => i >= items.length || test(items[i])));
  },
  additionalItems: (argument, { items: fixed }) => {
    if (!Array.isArray(fixed)) return () => true;
    const test = argument === true ? () => true : argument === false ? () => false : compileSchema(argument as Doc);
    return whenArray((items) => items.slice(fixed.length).every(test));
  },
  minItems: (argument) => whenArray((items) => items.length >= toNumber(argument)),
  maxItems: (argument) => whenArray((items) => items.length <= toNumber(argument)),
  uniqueItems: (argument) =>
    whenArray((items) => argument !== true || new Set(items.map((item) => identity(item))).size === items.length),
  allOf: (argument) => {
    const tests = schemas(argument);
    return (value) => tests.every((test) => test(value));
  },
  anyOf: (argument) => {
    const tests = schemas(argument);
    return (value) => tests.some((test) => test(value));
  },
  oneOf: (argument) => {
    const tests = schemas(argument);
    return (value) => tests.filter((test) => test(value)).length === 1;
  },
  not: (argument) => {
    const test = compileSchema(argument as Doc);
    return (value) => !test(value);
  },
};

/** A test for MongoDB's dialect of JSON Schema draft 4. */
export function compileSchema(schema: Doc): Test {
  const tests = Object.entries(schema).flatMap(([keyword, argument]) => {
    const make = KEYWORDS[keyword];
    if (make) return [make(argument, schema)];
    if (ANNOTATIONS.includes(keyword)) return [];
    throw failedToParse(`Unknown $jsonSchema keyword: ${keyword}`);
  });
  return (value) => tests.every((test) => test(value));
}
