import { Decimal128, Double, Long } from "bson";
import { badValue } from "../../errors";
import { bsonType, toNumber } from "../../values/document";

const isDouble = (value: unknown): boolean => bsonType(value) === 1;
const toBigInt = (value: unknown): bigint => (value instanceof Long ? value.toBigInt() : BigInt(toNumber(value)));

function double(value: number): unknown {
  return Number.isInteger(value) ? new Double(value) : value;
}

function integer(value: bigint, isLong: boolean): unknown {
  if (BigInt.asIntN(64, value) !== value)
    throw badValue("Failed to apply $inc or $mul operations to current value: integer overflow");
  return !isLong && BigInt.asIntN(32, value) === value ? Number(value) : Long.fromBigInt(value);
}

function compute(
  a: unknown,
  b: unknown,
  ofDoubles: (a: number, b: number) => number,
  ofIntegers: (a: bigint, b: bigint) => bigint,
): unknown {
  if (a instanceof Decimal128 || b instanceof Decimal128)
    throw badValue("arithmetic with decimals is not supported by this server");
  if (isDouble(a) || isDouble(b)) return double(ofDoubles(toNumber(a), toNumber(b)));
  return integer(ofIntegers(toBigInt(a), toBigInt(b)), a instanceof Long || b instanceof Long);
}

export const add = (a: unknown, b: unknown): unknown =>
  compute(
    a,
    b,
    (x, y) => x + y,
    (x, y) => x + y,
  );

/** A missing field counts as zero of the factor's type. */
export function multiply(current: unknown, factor: unknown): unknown {
  if (current === undefined)
    return compute(
      isDouble(factor) ? new Double(0) : 0,
      factor,
      () => 0,
      () => 0n,
    );
  return compute(
    current,
    factor,
    (x, y) => x * y,
    (x, y) => x * y,
  );
}

export function bitwise(name: string, a: unknown, b: unknown): unknown {
  const [x, y] = [toBigInt(a), toBigInt(b)];
  const result = name === "and" ? x & y : name === "or" ? x | y : x ^ y;
  return integer(result, a instanceof Long || b instanceof Long);
}
