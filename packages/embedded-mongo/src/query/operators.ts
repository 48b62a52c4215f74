import { Binary, BSONRegExp, Long, MaxKey, MinKey, Timestamp } from "bson";
import { badValue, failedToParse } from "../errors";
import type { Collation } from "../values/collation";
import { compareValues, equalValues } from "../values/compare";
import { bsonType, isDoc, isNumber, TYPE_NAMES, toInteger, toNumber } from "../values/document";
import { identity, typeRank } from "../values/key-encoding";
import { toRegex } from "../values/regex";

type Setting = { collation: Collation | undefined; regexOptions: unknown; path: string };
type Operator = (value: unknown, setting: Setting) => { matches: (value: unknown) => boolean; fanOut?: boolean };

const isNull = (value: unknown): boolean => value === null || value === undefined;

function equality(value: unknown, { collation }: Setting): (candidate: unknown) => boolean {
  if (value === null) return isNull;
  if (typeof value === "number" || typeof value === "boolean") {
    return (candidate) => candidate === value || (typeof candidate === "object" && equalValues(candidate, value));
  }
  if (typeof value === "string" && !collation) return (candidate) => candidate === value;
  return (candidate) => equalValues(candidate, value, collation);
}

function comparison(accepts: (order: number) => boolean): Operator {
  return (value, { collation }) => {
    if (value instanceof BSONRegExp) throw badValue(`Can't have RegEx as arg to predicate over field`);
    if (value === null) return { matches: (candidate) => isNull(candidate) && accepts(0) };
    if (value instanceof MinKey || value instanceof MaxKey) {
      return { matches: (candidate) => candidate !== undefined && accepts(compareValues(candidate, value)) };
    }
    const isNaN_ = Number.isNaN(toNumber(value)) && isNumber(value);
    const rank = typeRank(value);
    return {
      matches: (candidate) => {
        if (candidate === undefined || typeRank(candidate) !== rank) return false;
        if (isNumber(candidate) && Number.isNaN(toNumber(candidate)) !== isNaN_) return false;
        return accepts(compareValues(candidate, value, collation));
      },
    };
  };
}

const inList: Operator = (value, setting) => {
  if (!Array.isArray(value)) throw badValue("$in needs an array");
  if (value.some((item) => isDoc(item) && Object.keys(item)[0]?.startsWith("$") && !("$ref" in item))) {
    throw badValue("cannot nest $ under $in");
  }
  const fold = setting.collation?.fold;
  const regexes = value.filter((item) => item instanceof BSONRegExp).map((item) => toRegex(item));
  const strings = new Set(value.filter((item) => typeof item === "string").map((item) => fold?.(item) ?? item));
  const ids = new Set(value.filter((item) => typeof item !== "string").map((item) => identity(item, fold)));
  const hasNull = value.includes(null);
  return {
    matches: (candidate) => {
      if (candidate === undefined) return hasNull;
      if (typeof candidate !== "string") return ids.has(identity(candidate, fold));
      return strings.has(fold?.(candidate) ?? candidate) || regexes.some((regex) => regex.test(candidate));
    },
  };
};

const regex: Operator = (value, { regexOptions }) => {
  const expression = toRegex(value, regexOptions);
  return {
    matches: (candidate) =>
      typeof candidate === "string"
        ? expression.test(candidate)
        : candidate instanceof BSONRegExp && equalValues(candidate, value),
  };
};

const TYPE_CODES = new Map<string, number[]>([
  ...Object.entries(TYPE_NAMES).map(([code, name]): [string, number[]] => [name, [Number(code)]]),
  ["number", [1, 16, 18, 19]],
]);

/** The BSON type numbers a `$type` argument names. */
export function typeCodes(value: unknown): number[] {
  const codes = (Array.isArray(value) ? value : [value]).flatMap((item) => {
    if (typeof item === "string") {
      const found = TYPE_CODES.get(item);
      if (!found) throw badValue(`Unknown type name alias: ${item}`);
      return found;
    }
    const code = toInteger(item);
    if (code === undefined || !(code in TYPE_NAMES)) throw badValue(`Invalid numerical type code: ${item}`);
    return [code];
  });
  if (codes.length === 0) throw failedToParse("$type must match at least one type");
  return codes;
}

const type: Operator = (value) => {
  const codes = typeCodes(value);
  return { matches: (candidate) => candidate !== undefined && codes.includes(bsonType(candidate)) };
};

const exists: Operator = () => ({ matches: (candidate) => candidate !== undefined, fanOut: false });

const size: Operator = (value) => {
  const wanted = toInteger(value);
  if (wanted === undefined || wanted < 0) throw failedToParse("Failed to parse $size. Expected a non-negative integer");
  return { matches: (candidate) => Array.isArray(candidate) && candidate.length === wanted, fanOut: false };
};

const mod: Operator = (value) => {
  if (!Array.isArray(value) || value.length < 2) throw badValue("malformed mod, not enough elements");
  if (value.length > 2) throw badValue("malformed mod, too many elements");
  const [divisor, remainder] = value.map((item) => Math.trunc(toNumber(item))) as [number, number];
  if (!Number.isFinite(divisor) || !Number.isFinite(remainder))
    throw badValue("malformed mod, divisor value is invalid");
  if (divisor === 0) throw badValue("divisor cannot be 0");
  return { matches: (candidate) => isNumber(candidate) && Math.trunc(toNumber(candidate)) % divisor === remainder };
};

function bitMask(value: unknown): bigint {
  if (Array.isArray(value)) return value.reduce<bigint>((mask, bit) => mask | (1n << BigInt(toInteger(bit) ?? 0)), 0n);
  if (value instanceof Binary)
    return value.buffer.reduce((mask, byte, i) => mask | (BigInt(byte) << BigInt(8 * i)), 0n);
  const number = toInteger(value);
  if (number === undefined || number < 0) throw badValue("takes an Array, a number, or a BinData");
  return BigInt(number);
}

function bits(accepts: (common: bigint, mask: bigint) => boolean): Operator {
  return (value) => {
    const mask = bitMask(value);
    return {
      matches: (candidate) => {
        if (candidate instanceof Binary) return accepts(bitMask(candidate) & mask, mask);
        if (!isNumber(candidate) || !Number.isInteger(toNumber(candidate))) return false;
        const number =
          candidate instanceof Long && !(candidate instanceof Timestamp)
            ? candidate.toBigInt()
            : BigInt(toNumber(candidate));
        return accepts(number & mask, mask);
      },
    };
  };
}

export const OPERATORS: Record<string, Operator> = {
  $eq: (value, setting) => ({ matches: equality(value, setting) }),
  $gt: comparison((order) => order > 0),
  $gte: comparison((order) => order >= 0),
  $lt: comparison((order) => order < 0),
  $lte: comparison((order) => order <= 0),
  $in: inList,
  $regex: regex,
  $type: type,
  $exists: exists,
  $size: size,
  $mod: mod,
  $bitsAllSet: bits((common, mask) => common === mask),
  $bitsAllClear: bits((common) => common === 0n),
  $bitsAnySet: bits((common) => common !== 0n),
  $bitsAnyClear: bits((common, mask) => common !== mask),
};
