import { Binary, BSONRegExp, Decimal128, Double, Long, MaxKey, MinKey, ObjectId, Timestamp } from "bson";
import { describe, expect, it } from "vitest";
import { compareValues } from "./compare";
import { encodeKey, identity, invert } from "./key-encoding";

const ascending: unknown[] = [
  new MinKey(),
  null,
  Number.NaN,
  Number.NEGATIVE_INFINITY,
  Long.MIN_VALUE,
  -1.5,
  -1,
  0,
  Number.MIN_VALUE,
  Decimal128.fromString("0.1"),
  0.1,
  1,
  1.5,
  2 ** 53,
  Long.fromString("9007199254740993"),
  Long.MAX_VALUE,
  1e300,
  Number.POSITIVE_INFINITY,
  "",
  "\0",
  "a",
  "a\0",
  "a\0b",
  "aa",
  "é",
  "\uffff",
  "😀",
  {},
  { a: 1 },
  { a: 1, b: 1 },
  { a: 2 },
  { b: 0 },
  { a: "text" },
  [],
  [1],
  [1, 2],
  [2],
  new Binary(Buffer.from([9])),
  new Binary(Buffer.from([1, 1])),
  new ObjectId("000000000000000000000001"),
  new ObjectId("f00000000000000000000001"),
  false,
  true,
  new Date(-1),
  new Date(0),
  new Date(1),
  new Timestamp({ t: 1, i: 1 }),
  new Timestamp({ t: 0xffffffff, i: 1 }),
  new BSONRegExp("a"),
  new BSONRegExp("b"),
  new MaxKey(),
];

describe("keys", () => {
  it("lie in the order in which MongoDB sorts values", () => {
    for (let i = 1; i < ascending.length; i++) {
      const [a, b] = [ascending[i - 1], ascending[i]];
      expect([i, Math.sign(Buffer.compare(encodeKey(a), encodeKey(b)))]).toEqual([i, -1]);
      expect([i, Math.sign(compareValues(a, b))]).toEqual([i, -1]);
      expect([i, Math.sign(Buffer.compare(invert(encodeKey(a)), invert(encodeKey(b))))]).toEqual([i, 1]);
    }
  });

  it("are equal for equal numbers of any width", () => {
    const ones = [1, new Double(1), Long.ONE, Decimal128.fromString("1.0")];
    expect(new Set(ones.map((one) => identity(one))).size).toBe(1);
    expect(identity(-0)).toBe(identity(0));
  });

  it("are never the beginning of another key", () => {
    const keys = ascending.map((value) => encodeKey(value));
    for (const a of keys) for (const b of keys) expect(a !== b && b.subarray(0, a.length).equals(a)).toBe(false);
  });
});
