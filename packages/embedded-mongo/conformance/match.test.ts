import { BSON, type Document } from "mongodb";
import { describe, expect, it } from "vitest";
import { bsonValue, canonical, parseExtendedJson } from "./bson-value";
import { documentsDifference, type MatchContext, matchDifference } from "./match";

const lsid = { id: new BSON.UUID("00000000-0000-4000-8000-000000000001") };
const context: MatchContext = {
  savedValue: (name) => {
    if (name !== "saved") throw new Error(`there is no entity ${name}`);
    return { _id: 1 };
  },
  sessionLsid: () => lsid,
};

const parsed = (expected: unknown) => parseExtendedJson(JSON.stringify(expected));
const matches = (expected: unknown, actual: unknown) =>
  matchDifference(parsed(expected), bsonValue(actual), context) === null;

describe("documents", () => {
  it("may have more fields at the root only", () => {
    expect(matches({ x: 1 }, { x: 1, y: 1 })).toBe(true);
    expect(matches({ x: 1, y: 1 }, { x: 1 })).toBe(false);
    expect(matches({ x: { y: 1 } }, { x: { y: 1, z: 1 } })).toBe(false);
    expect(matches([{ x: 1 }], [{ x: 1, y: 1 }])).toBe(false);
  });

  it("match in any order of keys, also as the driver's maps", () => {
    expect(matches({ x: 1, y: { a: 1, b: 2 } }, { y: { b: 2, a: 1 }, x: 1 })).toBe(true);
    expect(matches({ sort: { a: 1 } }, { sort: new Map([["a", 1]]) })).toBe(true);
    expect(matches({ ids: { 0: 7 } }, { ids: new Map([[0, 7]]) })).toBe(true);
  });

  it("tell null from a missing field", () => {
    expect(matches({ x: null }, { x: null })).toBe(true);
    expect(matches({ x: null }, {})).toBe(false);
    expect(matches(null, null)).toBe(true);
    expect(matches({ x: 1 }, null)).toBe(false);
  });

  it("see inherited names as missing", () => {
    expect(matches({ toString: { $$exists: false } }, {})).toBe(true);
  });

  it("from a cursor are all root documents, and as many as expected", () => {
    const expected = parsed([{ x: 1 }, { x: 2 }]);
    const actual = [
      { x: 1, y: 1 },
      { x: 2, y: 2 },
    ];
    expect(documentsDifference(expected, bsonValue(actual), context)).toBeNull();
    expect(documentsDifference(expected, bsonValue(actual.slice(1)), context)).toContain("expected 2 documents");
  });
});

describe("arrays", () => {
  it("have the same number of elements", () => {
    expect(matches([1, 2], [1, 2])).toBe(true);
    expect(matches([1, 2], [1, 2, 3])).toBe(false);
    expect(matches([1], { 0: 1 })).toBe(false);
  });
});

describe("numbers", () => {
  const wide = 9007199254740993n;

  it("match by value whatever their type", () => {
    const actuals = [1, new BSON.Double(1), BSON.Long.fromNumber(1), new BSON.Int32(1)];
    for (const actual of actuals) expect(matches({ x: 1 }, { x: actual })).toBe(true);
    expect(matches({ x: { $numberLong: "1" } }, { x: 1 })).toBe(true);
    expect(matches({ x: { $numberDouble: "NaN" } }, { x: Number.NaN })).toBe(true);
    expect(matches({ x: 1 }, { x: 1.5 })).toBe(false);
    expect(matches({ x: 1 }, { x: "1" })).toBe(false);
    expect(matches({ x: 1 }, { x: true })).toBe(false);
  });

  it("don't lose digits of a long", () => {
    expect(matches({ x: { $numberLong: String(wide) } }, { x: BSON.Long.fromBigInt(wide) })).toBe(true);
    expect(matches({ x: { $numberLong: String(wide) } }, { x: BSON.Long.fromBigInt(wide - 1n) })).toBe(false);
  });

  it("leave decimals apart", () => {
    expect(matches({ x: 1 }, { x: BSON.Decimal128.fromString("1") })).toBe(false);
    expect(matches({ x: { $numberDecimal: "1" } }, { x: BSON.Decimal128.fromString("1") })).toBe(true);
  });
});

describe("other values", () => {
  it("match when type and value are equal", () => {
    const id = new BSON.ObjectId();
    expect(matches({ x: { $oid: id.toHexString() } }, { x: id })).toBe(true);
    expect(matches({ x: { $oid: id.toHexString() } }, { x: id.toHexString() })).toBe(false);
    expect(matches({ x: { $date: "2020-01-01T00:00:00Z" } }, { x: new Date("2020-01-01") })).toBe(true);
    expect(matches({ x: { $timestamp: { t: 1, i: 2 } } }, { x: new BSON.Timestamp({ t: 1, i: 2 }) })).toBe(true);
    expect(matches({ x: { $binary: { base64: "AQ==", subType: "00" } } }, { x: Buffer.from([1]) })).toBe(true);
  });
});

describe("$$exists and $$unsetOrMatches", () => {
  it("look at the field itself, null counts as there", () => {
    expect(matches({ x: { $$exists: true } }, { x: null })).toBe(true);
    expect(matches({ x: { $$exists: false } }, { x: null })).toBe(false);
    expect(matches({ x: { $$exists: false } }, {})).toBe(true);
  });

  it("accept a missing field or whole result, and match what is there", () => {
    expect(matches({ x: { $$unsetOrMatches: 1 } }, {})).toBe(true);
    expect(matches({ x: { $$unsetOrMatches: 1 } }, { x: 2 })).toBe(false);
    expect(matches({ $$unsetOrMatches: { x: { $$unsetOrMatches: 1 } } }, undefined)).toBe(true);
    expect(matches({ $$unsetOrMatches: { x: 1 } }, { x: 1, extra: 1 })).toBe(true);
    expect(matches({ x: { $$unsetOrMatches: { y: 1 } } }, { x: { y: 1, z: 1 } })).toBe(false);
  });
});

describe("$$type", () => {
  const typed: [string, unknown][] = [
    ["int", 1],
    ["long", BSON.Long.fromNumber(1)],
    ["double", new BSON.Double(1)],
    ["decimal", BSON.Decimal128.fromString("1")],
    ["number", 1.5],
    ["string", ""],
    ["object", {}],
    ["array", []],
    ["binData", Buffer.from([])],
    ["objectId", new BSON.ObjectId()],
    ["bool", false],
    ["date", new Date()],
    ["null", null],
    ["regex", /x/],
    ["javascript", new BSON.Code("x")],
    ["javascriptWithScope", new BSON.Code("x", { y: 1 })],
    ["timestamp", new BSON.Timestamp({ t: 1, i: 1 })],
    ["minKey", new BSON.MinKey()],
    ["maxKey", new BSON.MaxKey()],
  ];

  it.each(typed)("knows %s", (name, value) => {
    expect(matches({ x: { $$type: name } }, { x: value })).toBe(true);
    expect(matches({ x: { $$type: ["undefined", name] } }, { x: value })).toBe(true);
    expect(matches({ x: { $$type: "dbPointer" } }, { x: value })).toBe(false);
  });

  it("takes a plain number too large for an int for the long it was before the driver promoted it", () => {
    expect(matches({ x: { $$type: "long" } }, { x: 2 ** 40 })).toBe(true);
    expect(matches({ x: { $$type: "double" } }, { x: 0.5 })).toBe(true);
  });

  it("keeps the numeric types apart and needs a value", () => {
    expect(matches({ x: { $$type: "long" } }, { x: 1 })).toBe(false);
    expect(matches({ x: { $$type: "int" } }, { x: new BSON.Double(1) })).toBe(false);
    expect(matches({ x: { $$type: "int" } }, {})).toBe(false);
  });
});

describe("the other operators", () => {
  it("$$lte compares numbers of any type", () => {
    expect(matches({ x: { $$lte: 1 } }, { x: new BSON.Double(1) })).toBe(true);
    expect(matches({ x: { $$lte: 1 } }, { x: 1.1 })).toBe(false);
    expect(matches({ x: { $$lte: 1 } }, { x: "0" })).toBe(false);
  });

  it("$$sessionLsid compares with the session's id", () => {
    expect(matches({ lsid: { $$sessionLsid: "session0" } }, { lsid })).toBe(true);
    expect(matches({ lsid: { $$sessionLsid: "session0" } }, { lsid: { id: new BSON.UUID() } })).toBe(false);
  });

  it("$$matchesEntity compares with a saved value", () => {
    expect(matches({ x: { $$matchesEntity: "saved" } }, { x: { _id: 1 } })).toBe(true);
    expect(matches({ x: { $$matchesEntity: "saved" } }, { x: { _id: 1, y: 1 } })).toBe(false);
    expect(() => matches({ x: { $$matchesEntity: "other" } }, { x: 1 })).toThrow("no entity other");
  });

  it("$$matchesHexBytes compares bytes and refuses malformed text", () => {
    expect(matches({ $$matchesHexBytes: "12AB" }, Buffer.from([0x12, 0xab]))).toBe(true);
    expect(matches({ $$matchesHexBytes: "12" }, Buffer.from([0x12, 0xab]))).toBe(false);
    expect(() => matches({ $$matchesHexBytes: "1" }, Buffer.from([1]))).toThrow("malformed");
  });

  it("$$matchAsDocument reads Extended JSON, strictly unless $$matchAsRoot says otherwise", () => {
    const text = '{"x": {"$numberInt": "1"}, "y": 2}';
    expect(matches({ $$matchAsDocument: { x: 1, y: 2 } }, text)).toBe(true);
    expect(matches({ $$matchAsDocument: { x: 1 } }, text)).toBe(false);
    expect(matches({ $$matchAsDocument: { $$matchAsRoot: { x: 1 } } }, text)).toBe(true);
    expect(matches({ x: { $$matchAsRoot: { y: 1 } } }, { x: { y: 1, z: 1 } })).toBe(true);
  });

  it("refuses an operator it doesn't know", () => {
    expect(() => matches({ x: { $$near: 1 } }, { x: 1 })).toThrow("$$near");
  });
});

describe("canonical text", () => {
  it("is equal for equal BSON in any order of keys, and differs for other types", () => {
    const text = (value: Document) => canonical(bsonValue(value));
    expect(text({ a: 1, b: { c: [{ e: 1, d: 2 }] } })).toBe(text({ b: { c: [{ d: 2, e: 1 }] }, a: 1 }));
    expect(text({ a: 1 })).not.toBe(text({ a: new BSON.Double(1) }));
    expect(canonical(parsed({ a: { $numberDouble: "1.0" } }))).toBe(text({ a: new BSON.Double(1) }));
  });
});
