import { BSONRegExp, Long, Timestamp } from "bson";
import { badValue, failedToParse, typeMismatch } from "../../errors";
import type { Collation } from "../../values/collation";
import { compareValues, equalValues } from "../../values/compare";
import { bsonType, cloneValue, type Doc, isDoc, isNumber, toInteger, typeName } from "../../values/document";
import { show } from "../../values/show";
import { elementTest, isOperatorDoc } from "../filter";
import { sortComparator } from "../sort";
import { add, bitwise, multiply } from "./arithmetic";

export type Result = { kind: "set"; value: unknown } | { kind: "unset" } | { kind: "none" };
export type Modifier = (current: unknown) => Result;
type Setting = { path: string; collation: Collation | undefined };
type MakeModifier = (argument: unknown, setting: Setting) => Modifier;

const NONE: Result = { kind: "none" };
const set = (value: unknown): Result => ({ kind: "set", value });

function arrayAt(current: unknown, path: string): unknown[] {
  if (!Array.isArray(current)) {
    throw badValue(`The field '${path}' must be an array but is of type ${typeName(current)} in document`);
  }
  return current;
}

const arithmetic =
  (name: string, verb: string, compute: (current: unknown, argument: unknown) => unknown): MakeModifier =>
  (argument, { path }) => {
    if (!isNumber(argument))
      throw typeMismatch(`Cannot ${verb} with non-numeric argument: {${path}: ${show(argument)}}`);
    return (current) => {
      if (current !== undefined && !isNumber(current)) {
        throw typeMismatch(
          `Cannot apply ${name} to a value of non-numeric type. {field '${path}' of non-numeric type ${typeName(current)}}`,
        );
      }
      return set(compute(current, argument));
    };
  };

const extreme =
  (sign: 1 | -1): MakeModifier =>
  (argument, { collation }) =>
  (current) =>
    current === undefined || compareValues(argument, current, collation) * sign > 0 ? set(argument) : NONE;

const $currentDate: MakeModifier = (argument) => {
  const type = isDoc(argument) ? argument.$type : argument === true || argument === false ? "date" : undefined;
  if (type !== "date" && type !== "timestamp") {
    throw badValue(
      "The '$type' string field is required to be 'date' or 'timestamp': {$currentDate: {field : {$type: 'date'}}}",
    );
  }
  return () => set(type === "date" ? new Date() : new Timestamp({ t: Math.floor(Date.now() / 1000), i: 1 }));
};

const PUSH_FIELDS = ["$each", "$slice", "$sort", "$position"];

function pushSort(sort: unknown, collation: Collation | undefined): ((a: unknown, b: unknown) => number) | undefined {
  if (sort === undefined) return undefined;
  if (isDoc(sort)) {
    const compare = sortComparator(sort, collation);
    const asDoc = (value: unknown) => (isDoc(value) ? value : {});
    return (a, b) => compare(asDoc(a), asDoc(b));
  }
  const direction = toInteger(sort);
  if (direction !== 1 && direction !== -1)
    throw badValue("The $sort is invalid: use 1/-1 to sort the whole element, or {field:1/-1} to sort embedded fields");
  return (a, b) => compareValues(a, b, collation) * direction;
}

const $push: MakeModifier = (argument, { path, collation }) => {
  const isSpec = isDoc(argument) && "$each" in argument;
  const spec: Doc = isSpec ? argument : { $each: [argument] };
  if (isSpec) {
    const unknown = Object.keys(spec).find((name) => !PUSH_FIELDS.includes(name));
    if (unknown) throw badValue(`Unrecognized clause in $push: ${unknown}`);
  }
  const items = spec.$each;
  if (!Array.isArray(items))
    throw badValue(`The argument to $each in $push must be an array but it was of type: ${typeName(items)}`);
  const slice = spec.$slice === undefined ? undefined : toInteger(spec.$slice);
  if (spec.$slice !== undefined && slice === undefined)
    throw badValue(`The value for $slice must be an integer value but was given type: ${typeName(spec.$slice)}`);
  const position = spec.$position === undefined ? undefined : toInteger(spec.$position);
  if (spec.$position !== undefined && position === undefined)
    throw badValue(`The value for $position must be an integer value, not of type: ${typeName(spec.$position)}`);
  const order = pushSort(spec.$sort, collation);
  return (current) => {
    const array = current === undefined ? [] : [...arrayAt(current, path)];
    array.splice(position ?? array.length, 0, ...(cloneValue(items) as unknown[]));
    if (order) array.sort(order);
    if (slice === undefined) return set(array);
    return set(slice >= 0 ? array.slice(0, slice) : array.slice(slice));
  };
};

const $addToSet: MakeModifier = (argument, { path, collation }) => {
  const isSpec = isDoc(argument) && Object.keys(argument)[0] === "$each";
  const items = isSpec ? argument.$each : [argument];
  if (!Array.isArray(items))
    throw typeMismatch(`The argument to $each in $addToSet must be an array but it was of type ${typeName(items)}`);
  if (isSpec && Object.keys(argument).length > 1)
    throw badValue(`Found unexpected fields after $each in $addToSet: ${show(argument)}`);
  return (current) => {
    const array = current === undefined ? [] : [...arrayAt(current, path)];
    const size = array.length;
    for (const item of items)
      if (!array.some((other) => equalValues(other, item, collation))) array.push(cloneValue(item));
    return array.length === size && current !== undefined ? NONE : set(array);
  };
};

const $pop: MakeModifier = (argument, { path }) => {
  const end = toInteger(argument);
  if (end === undefined) throw failedToParse(`Expected a number in: ${path}: ${show(argument)}`);
  if (end !== 1 && end !== -1) throw failedToParse(`$pop expects 1 or -1, found: ${show(argument)}`);
  return (current) => {
    if (current === undefined) return NONE;
    if (!Array.isArray(current))
      throw typeMismatch(`Path '${path}' contains an element of non-array type '${typeName(current)}'`);
    return set(end === 1 ? current.slice(0, -1) : current.slice(1));
  };
};

function without(current: unknown, isGone: (item: unknown) => boolean): Result {
  if (current === undefined) return NONE;
  if (!Array.isArray(current)) throw badValue("Cannot apply $pull to a non-array value");
  const kept = current.filter((item) => !isGone(item));
  return kept.length === current.length ? NONE : set(kept);
}

const $pull: MakeModifier = (argument, { collation }) => {
  const isCondition = isDoc(argument) || argument instanceof BSONRegExp;
  const test = !isCondition
    ? (item: unknown) => equalValues(item, argument, collation)
    : elementTest(argument instanceof BSONRegExp ? { $regex: argument } : argument, { collation });
  const isGone = isDoc(argument) && !isOperatorDoc(argument) ? (item: unknown) => isDoc(item) && test(item) : test;
  return (current) => without(current, isGone);
};

const $pullAll: MakeModifier = (argument, { collation }) => {
  if (!Array.isArray(argument))
    throw badValue(`$pullAll requires an array argument but was given a ${typeName(argument)}`);
  return (current) => without(current, (item) => argument.some((other) => equalValues(item, other, collation)));
};

const $bit: MakeModifier = (argument, { path }) => {
  if (!isDoc(argument))
    throw badValue(
      `The $bit modifier is not compatible with a ${typeName(argument)}. You must pass in an embedded document: {$bit: {field: {and/or/xor: #}}`,
    );
  const steps = Object.entries(argument);
  if (steps.length === 0)
    throw badValue(`You must pass in at least one bitwise operation. The format is: {$bit: {field: {and/or/xor: #}}`);
  for (const [name, mask] of steps) {
    if (!["and", "or", "xor"].includes(name))
      throw badValue(
        `The $bit modifier only supports 'and', 'or', and 'xor', not '${name}' which is an unknown operator: {${name}: ${show(mask)}}`,
      );
    if (![16, 18].includes(bsonType(mask)))
      throw badValue(
        `The $bit modifier field must be an Integer(32/64 bit); a '${typeName(mask)}' is not supported here: {${name}: ${show(mask)}}`,
      );
  }
  return (current) => {
    if (current !== undefined && ![16, 18].includes(bsonType(current)))
      throw badValue(
        `Cannot apply $bit to a value of non-integral type.field '${path}' has the type ${typeName(current)}`,
      );
    return set(
      steps.reduce<unknown>(
        (value, [name, mask]) => bitwise(name, value, mask),
        current ?? (steps[0]?.[1] instanceof Long ? Long.ZERO : 0),
      ),
    );
  };
};

const $set: MakeModifier = (argument) => () => set(cloneValue(argument));

export const MODIFIERS: Record<string, MakeModifier> = {
  $set,
  $setOnInsert: $set,
  $unset: () => () => ({ kind: "unset" }),
  $inc: arithmetic("$inc", "increment", (current, argument) =>
    current === undefined ? argument : add(current, argument),
  ),
  $mul: arithmetic("$mul", "multiply", multiply),
  $min: extreme(-1),
  $max: extreme(1),
  $currentDate,
  $push,
  $addToSet,
  $pop,
  $pull,
  $pullAll,
  $bit,
};
