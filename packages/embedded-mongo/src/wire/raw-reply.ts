import { Long } from "bson";
import { type Doc, encode } from "../values/document";

/** A cursor reply with documents embedded as they lie in the store, without decoding them. */
export function cursorReply(
  batch: "firstBatch" | "nextBatch",
  cursor: { id: number; ns: string; docs: Uint8Array[]; atClusterTime?: unknown },
  rest: Doc,
): Uint8Array {
  const array = arrayOf(cursor.docs);
  const { atClusterTime } = cursor;
  const inner = document(
    element(4, batch, array),
    fieldsOf({ id: Long.fromNumber(cursor.id), ns: cursor.ns, ...(atClusterTime ? { atClusterTime } : {}) }),
  );
  return document(element(3, "cursor", inner), fieldsOf(rest));
}

const fieldsOf = (doc: Doc): Uint8Array => encode(doc).subarray(4, -1);

function document(...parts: Uint8Array[]): Buffer {
  const size = parts.reduce((sum, part) => sum + part.length, 5);
  const head = Buffer.alloc(4);
  head.writeInt32LE(size);
  return Buffer.concat([head, ...parts, Buffer.from([0])], size);
}

function element(type: number, name: string, value: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from([type]), Buffer.from(`${name}\0`), value]);
}

function arrayOf(docs: Uint8Array[]): Buffer {
  let size = 5;
  for (const [i, doc] of docs.entries()) size += doc.length + 2 + String(i).length;
  const bytes = Buffer.allocUnsafe(size);
  bytes.writeInt32LE(size);
  let at = 4;
  for (const [i, doc] of docs.entries()) {
    bytes[at++] = 3;
    at += bytes.write(String(i), at, "latin1");
    bytes[at++] = 0;
    bytes.set(doc, at);
    at += doc.length;
  }
  bytes[at] = 0;
  return bytes;
}
