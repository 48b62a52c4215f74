import { Decimal128, Long, ObjectId, Timestamp } from "bson";
import { Context } from "mingo/core";
import * as accumulators from "mingo/operators/accumulator";
import * as expressions from "mingo/operators/expression";
import { badValue } from "../errors";
import { isDoc } from "../values/document";

type Operator = (obj: unknown, expression: unknown, options: unknown) => unknown;

/** JavaScript from clients is never run. */
const { $function: _function, ...pure } = expressions;
const operators = pure as unknown as Record<string, Operator | undefined>;
const folds = accumulators as unknown as Record<string, Operator | undefined>;
const FOLDS_AS_EXPRESSIONS = ["$avg", "$sum", "$min", "$max", "$stdDevPop", "$stdDevSamp"];

/** Takes one argument, which may be written as a list of one. */
const UNARY = new Set(
  "abs acos acosh allElementsTrue anyElementTrue arrayToObject asin asinh atan atanh bitNot ceil cos cosh dayOfMonth dayOfWeek dayOfYear degreesToRadians exp first floor hour isNumber isoDayOfWeek isoWeek isoWeekYear last ln log10 millisecond minute month objectToArray radiansToDegrees reverseArray second sin sinh size sqrt strLenBytes strLenCP tan tanh toBool toDate toDouble toInt toLong toLower toObjectId toString toUpper week year"
    .split(" ")
    .map((name) => `$${name}`),
);

export const isUnary = (name: string): boolean => UNARY.has(name);

const context = Context.init({ expression: pure as never, accumulator: accumulators as never });
const MINGO_OPTIONS = {
  idKey: "_id",
  scriptEnabled: false,
  useStrictMode: true,
  failOnError: true,
  processingMode: 0,
  context,
};

export const isMingoOperator = (name: string): boolean => name in operators || FOLDS_AS_EXPRESSIONS.includes(name);

/** Once numbers are lowered, what is left as Long or decimal can't be computed with exactly. */
const isWideNumber = (value: unknown): boolean =>
  value instanceof Decimal128 || (value instanceof Long && !(value instanceof Timestamp));

/** For what may compute with any field of a document. */
export function refuseWideNumbersWithin(name: string, value: unknown): void {
  refuseWideNumbers(name, value);
  if (Array.isArray(value)) for (const item of value) refuseWideNumbersWithin(name, item);
  else if (isDoc(value)) for (const item of Object.values(value)) refuseWideNumbersWithin(name, item);
}

function refuseWideNumbers(name: string, value: unknown): void {
  if (isWideNumber(value)) {
    throw badValue(`${name} of a decimal or of an integer beyond 2^53 is not supported by this server`);
  }
  if (Array.isArray(value)) for (const item of value) refuseWideNumbers(name, item);
}

const literal = (value: unknown) => ({ $literal: value });

/** Runs one of mingo's operators on arguments that have been evaluated already. */
export function callMingo(name: string, argument: unknown, isList: boolean): unknown {
  const values = isList && isDoc(argument) ? Object.values(argument) : argument;
  refuseWideNumbers(name, values);
  if (name === "$toString" && argument instanceof ObjectId) return argument.toHexString();
  const operator = operators[name];
  if (!operator) {
    return foldValues(name, isList ? (argument as unknown[]) : Array.isArray(argument) ? argument : [argument]);
  }
  const quoted = !isList
    ? literal(argument)
    : Array.isArray(argument)
      ? argument.map(literal)
      : Object.fromEntries(Object.entries(argument as object).map(([field, value]) => [field, literal(value)]));
  return operator({}, quoted, MINGO_OPTIONS);
}

/** Runs one of mingo's accumulators over values. */
export function foldValues(name: string, values: unknown[]): unknown {
  const fold = folds[name];
  if (!fold) throw badValue(`${name} is not supported by this server`);
  refuseWideNumbers(name, values);
  return fold(
    values.map((value) => ({ value })),
    "$value",
    MINGO_OPTIONS,
  );
}
