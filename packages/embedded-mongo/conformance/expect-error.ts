import {
  BSON,
  type Document,
  MongoBulkWriteError,
  MongoClientBulkWriteError,
  MongoError,
  MongoOperationTimeoutError,
  MongoServerError,
} from "mongodb";
import { bsonValue, shown } from "./bson-value";
import { type MatchContext, matchDifference } from "./match";
import { bulkResultDocument, clientBulkResultDocument } from "./results";

/** A client bulk write keeps the top-level error as its cause. */
const topLevelError = (error: Error) =>
  error instanceof MongoClientBulkWriteError && error.cause instanceof Error ? error.cause : error;

function isServerError(error: Error): boolean {
  const origin = error instanceof MongoBulkWriteError ? error.errorResponse : topLevelError(error);
  return error instanceof MongoServerError && !(origin instanceof Error && !(origin instanceof MongoServerError));
}

const messagesOf = (error: Error): string[] =>
  error instanceof MongoBulkWriteError
    ? [error.message, ...[error.writeErrors].flat().map(({ errmsg }) => errmsg ?? "")]
    : [error.message, topLevelError(error).message];

const labelsOf = (error: Error): string[] =>
  [error, topLevelError(error)].flatMap((each) => (each instanceof MongoError ? each.errorLabels : []));

function resultOf(error: Error): unknown {
  if (error instanceof MongoBulkWriteError) return bulkResultDocument(error.result);
  return error instanceof MongoClientBulkWriteError && error.partialResult
    ? clientBulkResultDocument(error.partialResult)
    : undefined;
}

const responseOf = (error: Error): unknown => {
  const top = topLevelError(error);
  return top instanceof MongoServerError ? top.errorResponse : undefined;
};

function writeErrorsDifference(expected: Document, error: Error, context: MatchContext): string | null {
  const found: Document =
    error instanceof MongoClientBulkWriteError ? Object.fromEntries(error.writeErrors) : { unsupported: error.name };
  const extra = Object.keys(found).find((index) => !(index in expected));
  if (extra) return `has an unexpected write error at ${extra}`;
  const problems = Object.entries(expected).map(([index, value]) =>
    matchDifference(value, bsonValue(found[index]), context),
  );
  return problems.find((problem) => problem !== null) ?? null;
}

function writeConcernErrorsDifference(expected: Document[], error: Error, context: MatchContext): string | null {
  const found = error instanceof MongoClientBulkWriteError ? error.writeConcernErrors : [];
  if (found.length !== expected.length) return `has ${found.length} write concern errors, expected ${expected.length}`;
  const problems = expected.map((value, index) => matchDifference(value, bsonValue(found[index]), context));
  return problems.find((problem) => problem !== null) ?? null;
}

type Check = (expected: never, error: Error, context: MatchContext) => string | null;

const includesText = (text: string, part: string) => text.toLowerCase().includes(part.toLowerCase());

const checks: Record<string, Check> = {
  isError: () => null,
  isClientError: (expected: boolean, error) =>
    isServerError(error) === !expected ? null : `is ${expected ? "no" : "a"} client error`,
  isTimeoutError: (expected: boolean, error) =>
    error instanceof MongoOperationTimeoutError === expected ? null : `is ${expected ? "no" : "a"} timeout`,
  errorContains: (expected: string, error) =>
    messagesOf(error).some((text) => includesText(text, expected)) ? null : `doesn't contain "${expected}"`,
  errorCode: (expected: number, error) => {
    const { code } = topLevelError(error) as Document;
    return code === expected ? null : `has the code ${code}, expected ${expected}`;
  },
  errorCodeName: (expected: string, error) => {
    const { codeName } = topLevelError(error) as Document;
    return String(codeName).toLowerCase() === expected.toLowerCase()
      ? null
      : `has the code name ${codeName}, expected ${expected}`;
  },
  errorLabelsContain: (expected: string[], error) => {
    const missing = expected.find((label) => !labelsOf(error).includes(label));
    return missing ? `lacks the label ${missing}` : null;
  },
  errorLabelsOmit: (expected: string[], error) => {
    const present = expected.find((label) => labelsOf(error).includes(label));
    return present ? `has the label ${present}` : null;
  },
  writeErrors: writeErrorsDifference,
  writeConcernErrors: writeConcernErrorsDifference,
  errorResponse: (expected: Document, error, context) =>
    matchDifference(expected, bsonValue(responseOf(error)), context),
  expectResult: (expected: unknown, error, context) => matchDifference(expected, bsonValue(resultOf(error)), context),
};

/** Why the error isn't the expected one, or null. An error that isn't the driver's is never expected. */
export function errorDifference(expected: Document, error: unknown, context: MatchContext): string | null {
  if (!(error instanceof MongoError || error instanceof BSON.BSONError)) return `threw ${error}`;
  for (const [name, value] of Object.entries(expected)) {
    const check = checks[name];
    if (!check) throw new Error(`unknown error assertion ${name}`);
    const problem = check(value as never, error, context);
    if (problem) return `the error ${shown(error.message)} ${problem}`;
  }
  return null;
}
