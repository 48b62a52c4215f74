import {
  Binary,
  BSONRegExp,
  BSONSymbol,
  BSONType,
  Code,
  DBRef,
  Decimal128,
  Double,
  deserialize,
  Int32,
  Long,
  MaxKey,
  MinKey,
  ObjectId,
  onDemand,
  serialize,
  Timestamp,
} from "bson";

export type Doc = Record<string, unknown>;

/**
 * In memory an int32 is a whole JS number and a double a broken one; only doubles with a whole value keep their
 * `Double`, so that types survive a round trip. 64-bit integers stay `Long`, decimals `Decimal128`.
 */
export function decode(bytes: Uint8Array, rawFields: Record<string, boolean> = {}): Doc {
  return plain(
    deserialize(bytes, {
      promoteValues: false,
      promoteBuffers: false,
      bsonRegExp: true,
      fieldsAsRaw: rawFields,
      allowObjectSmallerThanBufferSize: true,
    }),
  ) as Doc;
}

/** Only these fields of an encoded document, in the order in which it has them. */
export function pickFields(bytes: Uint8Array, names: ReadonlySet<string>): Buffer {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const kept: Buffer[] = [];
  for (const [, nameOffset, nameLength, offset, length] of onDemand.parseToElements(bytes)) {
    if (names.has(whole.toString("utf8", nameOffset, nameOffset + nameLength)))
      kept.push(whole.subarray(nameOffset - 1, offset + length));
  }
  const size = kept.reduce((sum, element) => sum + element.length, 5);
  const picked = Buffer.alloc(size);
  picked.writeInt32LE(size);
  let at = 4;
  for (const element of kept) at += element.copy(picked, at);
  return picked;
}

export function encode(doc: Doc): Uint8Array {
  return serialize(doc, { ignoreUndefined: true });
}

function plain(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) {
      const item = value[i];
      if (typeof item === "object" && item !== null) value[i] = plain(item);
    }
    return value;
  }
  if (value instanceof Int32) return value.value;
  if (value instanceof Double) return Number.isInteger(value.value) ? value : value.value;
  if (value instanceof Code && value.scope) return value;
  if (isDoc(value)) {
    for (const key in value) {
      const item = value[key];
      if (typeof item === "object" && item !== null) value[key] = plain(item);
    }
  }
  return value;
}

export function isDoc(value: unknown): value is Doc {
  if (typeof value !== "object" || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

export function isNumber(value: unknown): value is number | Double | Long | Int32 | Decimal128 {
  return (
    typeof value === "number" ||
    typeof value === "bigint" ||
    value instanceof Double ||
    (value instanceof Long && !(value instanceof Timestamp)) ||
    value instanceof Int32 ||
    value instanceof Decimal128
  );
}

/** The nearest double of any BSON number; `NaN` for everything else. */
export function toNumber(value: unknown): number {
  if (typeof value === "number") return value;
  if (value instanceof Double || value instanceof Int32) return value.value;
  if (value instanceof Long && !(value instanceof Timestamp)) return value.toNumber();
  if (value instanceof Decimal128) return Number(value.toString());
  return Number.NaN;
}

/** A whole number given as any numeric BSON type, else undefined. */
export function toInteger(value: unknown): number | undefined {
  const number = toNumber(value);
  return Number.isSafeInteger(number) ? number : undefined;
}

export function truthy(value: unknown): boolean {
  if (value === undefined || value === null || value === false) return false;
  return isNumber(value) ? toNumber(value) !== 0 : true;
}

export function bsonType(value: unknown): number {
  switch (typeof value) {
    case "string":
      return BSONType.string;
    case "boolean":
      return BSONType.bool;
    case "number":
      return Number.isInteger(value) && Math.abs(value) <= 0x7fffffff && !Object.is(value, -0)
        ? BSONType.int
        : BSONType.double;
    case "bigint":
      return BSONType.long;
    case "undefined":
      return BSONType.undefined;
  }
  if (value === null) return BSONType.null;
  if (Array.isArray(value)) return BSONType.array;
  if (value instanceof Date) return BSONType.date;
  if (value instanceof ObjectId) return BSONType.objectId;
  if (value instanceof Timestamp) return BSONType.timestamp;
  if (value instanceof Long) return BSONType.long;
  if (value instanceof Double) return BSONType.double;
  if (value instanceof Int32) return BSONType.int;
  if (value instanceof Decimal128) return BSONType.decimal;
  if (value instanceof Binary || value instanceof Uint8Array) return BSONType.binData;
  if (value instanceof BSONRegExp || value instanceof RegExp) return BSONType.regex;
  if (value instanceof MinKey) return BSONType.minKey;
  if (value instanceof MaxKey) return BSONType.maxKey;
  if (value instanceof Code) return value.scope ? BSONType.javascriptWithScope : BSONType.javascript;
  if (value instanceof BSONSymbol) return BSONType.symbol;
  if (value instanceof DBRef) return BSONType.object;
  return BSONType.object;
}

export const TYPE_NAMES: Record<number, string> = {
  [-1]: "minKey",
  1: "double",
  2: "string",
  3: "object",
  4: "array",
  5: "binData",
  6: "undefined",
  7: "objectId",
  8: "bool",
  9: "date",
  10: "null",
  11: "regex",
  12: "dbPointer",
  13: "javascript",
  14: "symbol",
  15: "javascriptWithScope",
  16: "int",
  17: "timestamp",
  18: "long",
  19: "decimal",
  127: "maxKey",
};

export function typeName(value: unknown): string {
  const type = bsonType(value);
  return TYPE_NAMES[type] ?? "unknown";
}

/** A copy that shares only values nobody changes. */
export function cloneValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(cloneValue);
  if (!isDoc(value)) return value;
  const copy: Doc = {};
  for (const name of Object.keys(value)) copy[name] = cloneValue(value[name]);
  return copy;
}
