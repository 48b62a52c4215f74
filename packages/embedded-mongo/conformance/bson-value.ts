import { BSON, type Document, Long } from "mongodb";

const { EJSON } = BSON;

/** A copy with plain numbers where serializing them gives the same BSON type again: the driver wants plain options. */
export function relaxNumbers(value: unknown): unknown {
  if (value instanceof BSON.Int32) return value.value;
  if (value instanceof BSON.Double) return Number.isInteger(value.value) ? value : value.value;
  if (Array.isArray(value)) return value.map(relaxNumbers);
  if (!isDocument(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, nested]) => [key, relaxNumbers(nested)]));
}

/** Reads relaxed or canonical Extended JSON without losing a BSON type. */
export const parseExtendedJson = (text: string): unknown => relaxNumbers(EJSON.parse(text, { relaxed: false }));

export function isDocument(value: unknown): value is Document {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  return !("_bsontype" in value || value instanceof Date || value instanceof RegExp || ArrayBuffer.isView(value));
}

/** A DBRef is a document on the wire, the driver only dresses it up. */
export const undressed = (value: unknown): unknown => (value instanceof BSON.DBRef ? value.toJSON() : value);

/** Undoes what the driver makes of documents and longs: maps, and plain numbers too large for an int. */
function unpromoted(value: unknown): unknown {
  if (value instanceof Map) {
    return Object.fromEntries([...value].map(([key, nested]) => [String(key), unpromoted(nested)]));
  }
  if (typeof value === "number" && value !== (value | 0) && Number.isSafeInteger(value)) return Long.fromNumber(value);
  if (Array.isArray(value)) return value.map(unpromoted);
  if (!isDocument(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, nested]) => [key, unpromoted(nested)]));
}

/** What the value is in BSON, with every numeric type kept apart. `undefined` stays `undefined`. */
export function bsonValue(value: unknown): unknown {
  if (value === undefined) return undefined;
  const bytes = BSON.serialize({ value: unpromoted(value) }, { ignoreUndefined: true });
  return BSON.deserialize(bytes, { promoteValues: false }).value;
}

const namesByTag: Record<string, string> = {
  Binary: "binData",
  BSONRegExp: "regex",
  BSONSymbol: "symbol",
  Decimal128: "decimal",
  Double: "double",
  Int32: "int",
  Long: "long",
  MaxKey: "maxKey",
  MinKey: "minKey",
  ObjectId: "objectId",
  Timestamp: "timestamp",
};

function numberTypeName(value: number): string {
  if (!Number.isInteger(value) || Object.is(value, -0)) return "double";
  return value === (value | 0) ? "int" : "double";
}

/** The alias `$type` uses for the value's BSON type. */
export function bsonTypeName(value: unknown): string {
  if (value === undefined) return "undefined";
  if (value === null) return "null";
  if (typeof value === "string") return "string";
  if (typeof value === "boolean") return "bool";
  if (typeof value === "bigint") return "long";
  if (typeof value === "number") return numberTypeName(value);
  if (Array.isArray(value)) return "array";
  if (value instanceof Date) return "date";
  if (value instanceof RegExp) return "regex";
  if (ArrayBuffer.isView(value)) return "binData";
  if (value instanceof BSON.Code) return value.scope ? "javascriptWithScope" : "javascript";
  const tag: unknown = typeof value === "object" ? Reflect.get(value, "_bsontype") : undefined;
  return typeof tag === "string" ? (namesByTag[tag] ?? "object") : "object";
}

/** The mathematical value of any number but a Decimal128, else null. */
export function numericValue(value: unknown): number | bigint | null {
  if (typeof value === "number" || typeof value === "bigint") return value;
  if (value instanceof BSON.Int32 || value instanceof BSON.Double) return value.value;
  return value instanceof Long && bsonTypeName(value) === "long" ? value.toBigInt() : null;
}

function sortKeys(value: unknown): unknown {
  const bare = undressed(value);
  if (Array.isArray(bare)) return bare.map(sortKeys);
  if (bare instanceof BSON.Code && bare.scope) return new BSON.Code(bare.code, sortKeys(bare.scope) as Document);
  if (!isDocument(bare)) return bare;
  return Object.fromEntries(
    Object.keys(bare)
      .sort()
      .map((key) => [key, sortKeys(bare[key])]),
  );
}

/** Canonical Extended JSON with sorted keys: equal text means the same BSON but for the order of keys. */
export const canonical = (value: unknown): string =>
  value === undefined ? "nothing" : EJSON.stringify(sortKeys(value), { relaxed: false });

export const shown = (value: unknown): string =>
  value === undefined ? "nothing" : EJSON.stringify(undressed(value), { relaxed: true });
