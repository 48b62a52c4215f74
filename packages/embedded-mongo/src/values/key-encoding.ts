import {
  Binary,
  BSONRegExp,
  type BSONSymbol,
  type Code,
  type Decimal128,
  type Long,
  type ObjectId,
  type Timestamp,
} from "bson";
import { bsonType, type Doc, toNumber } from "./document";
import { exactDifference } from "./exact-number";

/** MongoDB's order between types; numbers of every width share a rank. */
const RANK: Record<number, number> = {
  [-1]: 0x01,
  6: 0x05,
  10: 0x0a,
  1: 0x0f,
  16: 0x0f,
  18: 0x0f,
  19: 0x0f,
  2: 0x14,
  14: 0x14,
  3: 0x19,
  4: 0x1e,
  5: 0x23,
  7: 0x28,
  8: 0x2d,
  9: 0x32,
  17: 0x37,
  11: 0x3c,
  12: 0x41,
  13: 0x46,
  15: 0x4b,
  127: 0xf0,
};

export const typeRank = (value: unknown): number => RANK[bsonType(value)] ?? 0x19;
export const LOWEST = Buffer.from([0x00]);
export const HIGHEST = Buffer.from([0xff]);

export type FoldString = (text: string) => string;

type Sink = { bytes: Buffer; length: number };

function room(sink: Sink, size: number): number {
  const at = sink.length;
  if (at + size > sink.bytes.length) {
    const larger = Buffer.allocUnsafe(Math.max(sink.bytes.length * 2, at + size));
    sink.bytes.copy(larger, 0, 0, at);
    sink.bytes = larger;
  }
  sink.length = at + size;
  return at;
}

function byte(sink: Sink, value: number): void {
  const at = room(sink, 1);
  sink.bytes[at] = value;
}

function orderedDouble(sink: Sink, value: number): void {
  const at = room(sink, 8);
  if (Number.isNaN(value)) {
    sink.bytes.fill(0, at, at + 8);
    return;
  }
  sink.bytes.writeDoubleBE(value === 0 ? 0 : value, at);
  const first = sink.bytes[at] as number;
  if (first & 0x80) for (let i = at; i < at + 8; i++) sink.bytes[i] = ~(sink.bytes[i] as number) & 0xff;
  else sink.bytes[at] = first | 0x80;
}

function number(sink: Sink, value: number | Long | Decimal128): void {
  const near = toNumber(value);
  orderedDouble(sink, near);
  const difference = typeof value === "number" ? 0 : exactDifference(value, near);
  byte(sink, difference === 0 ? 0x80 : difference < 0 ? 0x7f : 0x81);
  if (difference !== 0) orderedDouble(sink, difference);
}

function text(sink: Sink, value: string): void {
  const size = Buffer.byteLength(value);
  const at = room(sink, size);
  sink.bytes.write(value, at, size, "utf8");
  if (value.includes("\0")) {
    const escaped = Buffer.from(sink.bytes.toString("latin1", at, at + size).replaceAll("\0", "\0\xff"), "latin1");
    sink.length = at;
    escaped.copy(sink.bytes, room(sink, escaped.length));
  }
  byte(sink, 0);
  byte(sink, 1);
}

function int64(sink: Sink, value: bigint): void {
  const at = room(sink, 8);
  sink.bytes.writeBigUInt64BE(BigInt.asUintN(64, value + (1n << 63n)), at);
}

function document(sink: Sink, value: Doc, fold: FoldString | undefined): void {
  for (const name of Object.keys(value)) {
    const item = value[name];
    if (item === undefined) continue;
    byte(sink, typeRank(item));
    text(sink, name);
    payload(sink, item, fold);
  }
  byte(sink, 0);
}

function binary(sink: Sink, bytes: Uint8Array, subType: number): void {
  const at = room(sink, 5 + bytes.length);
  sink.bytes.writeUInt32BE(bytes.length, at);
  sink.bytes[at + 4] = subType;
  sink.bytes.set(bytes, at + 5);
}

function regex(sink: Sink, value: BSONRegExp | RegExp): void {
  text(sink, value instanceof BSONRegExp ? value.pattern : value.source);
  text(sink, value instanceof BSONRegExp ? value.options : value.flags);
}

function code(sink: Sink, value: Code, fold: FoldString | undefined): void {
  text(sink, value.code);
  if (value.scope) document(sink, value.scope, fold);
}

function string(sink: Sink, value: string | BSONSymbol, fold: FoldString | undefined): void {
  const plain = typeof value === "string" ? value : value.value;
  text(sink, fold ? fold(plain) : plain);
}

function list(sink: Sink, items: unknown[], fold: FoldString | undefined): void {
  for (const item of items) element(sink, item, fold);
  byte(sink, 0);
}

function bytes(sink: Sink, value: Uint8Array): void {
  sink.bytes.set(value, room(sink, value.length));
}

type Write = (sink: Sink, value: never, fold: FoldString | undefined) => void;

/** How the value after its type's rank is written, by BSON type; types without an entry have but one value. */
const PAYLOADS: Record<number, Write> = {
  1: (sink, value: unknown) => number(sink, toNumber(value)),
  2: string,
  3: document,
  4: list,
  5: (sink, value: Binary | Uint8Array) =>
    value instanceof Binary
      ? binary(sink, value.buffer.subarray(0, value.position), value.sub_type)
      : binary(sink, value, 0),
  7: (sink, value: ObjectId) => bytes(sink, value.id),
  8: (sink, value: boolean) => byte(sink, value ? 1 : 0),
  9: (sink, value: Date) => int64(sink, BigInt(value.getTime())),
  11: regex,
  13: code,
  14: string,
  15: code,
  16: (sink, value: unknown) => number(sink, toNumber(value)),
  17: (sink, value: Timestamp) => int64(sink, BigInt.asIntN(64, value.toBigInt() - (1n << 63n))),
  18: number,
  19: number,
};

function payload(sink: Sink, value: unknown, fold: FoldString | undefined): void {
  PAYLOADS[bsonType(value)]?.(sink, value as never, fold);
}

function element(sink: Sink, value: unknown, fold: FoldString | undefined): void {
  byte(sink, typeRank(value));
  payload(sink, value, fold);
}

/** Bytes whose order is the order in which MongoDB sorts values; no encoding is a prefix of another. */
export function encodeKey(value: unknown, fold?: FoldString): Buffer {
  const sink: Sink = { bytes: Buffer.allocUnsafe(64), length: 0 };
  element(sink, value, fold);
  return sink.bytes.subarray(0, sink.length);
}

const scratch: Sink = { bytes: Buffer.allocUnsafe(4096), length: 0 };

/**
 * The values of the fields of a key one after the other, those of descending fields inverted, with so many bytes before
 * and after them left open.
 */
export function encodeFields(
  values: unknown[],
  { key, collation }: { key: readonly (readonly [string, 1 | -1])[]; collation?: { fold: FoldString } | undefined },
  { before, after }: { before: number; after: number },
): Buffer {
  scratch.length = 0;
  for (let i = 0; i < key.length; i++) {
    const start = scratch.length;
    element(scratch, values[i], collation?.fold);
    if (key[i]?.[1] === -1)
      for (let at = start; at < scratch.length; at++) scratch.bytes[at] = ~(scratch.bytes[at] as number);
  }
  const encoded = Buffer.allocUnsafe(before + scratch.length + after);
  scratch.bytes.copy(encoded, before, 0, scratch.length);
  return encoded;
}

export function invert(bytes: Uint8Array): Buffer {
  const inverted = Buffer.allocUnsafe(bytes.length);
  for (let i = 0; i < bytes.length; i++) inverted[i] = ~(bytes[i] as number) & 0xff;
  return inverted;
}

/** The smallest key above every key that starts with these bytes. */
export function afterPrefix(bytes: Uint8Array): Buffer {
  for (let i = bytes.length - 1; i >= 0; i--) {
    if (bytes[i] !== 0xff) {
      const next = Buffer.from(bytes.subarray(0, i + 1));
      next[i] = (next[i] as number) + 1;
      return next;
    }
  }
  return HIGHEST;
}

/** Equal values, whatever their numeric width, have the same identity. */
export const identity = (value: unknown, fold?: FoldString): string => encodeKey(value, fold).toString("latin1");
