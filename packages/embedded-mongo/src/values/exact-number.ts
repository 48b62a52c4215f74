import { Decimal128, Long } from "bson";

type Fraction = { top: bigint; bottom: bigint };

function fractionOfDouble(value: number): Fraction {
  let bottom = 1n;
  let scaled = value;
  while (!Number.isInteger(scaled)) {
    scaled *= 2;
    bottom *= 2n;
  }
  return { top: BigInt(scaled), bottom };
}

function fractionOfDecimal(text: string): Fraction {
  const [mantissa = "0", exponentText = "0"] = text.toLowerCase().split("e");
  const [whole = "0", broken = ""] = mantissa.split(".");
  const exponent = Number(exponentText) - broken.length;
  const digits = BigInt(whole + broken);
  return exponent >= 0
    ? { top: digits * 10n ** BigInt(exponent), bottom: 1n }
    : { top: digits, bottom: 10n ** BigInt(-exponent) };
}

/** How far a 64-bit integer or decimal lies from the double nearest to it, rounded to a double; 0 means equal. */
export function exactDifference(value: Long | Decimal128, near: number): number {
  if (!Number.isFinite(near)) return 0;
  if (value instanceof Long) {
    return value.lessThan(Long.fromNumber(2 ** 53)) && value.greaterThan(Long.fromNumber(-(2 ** 53)))
      ? 0
      : Number(value.toBigInt() - BigInt(near));
  }
  if (!(value instanceof Decimal128)) return 0;
  const exact = fractionOfDecimal(value.toString());
  const double = fractionOfDouble(near);
  const top = exact.top * double.bottom - double.top * exact.bottom;
  if (top === 0n) return 0;
  const bottom = exact.bottom * double.bottom;
  const shift = BigInt(Math.max(0, bottom.toString(2).length - top.toString(2).length + 64));
  return Number((top << shift) / bottom) / 2 ** Number(shift);
}
