import { mongoError } from "../errors";
import { type Doc, decode, encode } from "../values/document";

const OP_REPLY = 1;
const OP_QUERY = 2004;
const OP_MSG = 2013;
const HEADER_SIZE = 16;
const CHECKSUM_PRESENT = 1;
const MORE_TO_COME = 2;
const KNOWN_REQUIRED_FLAGS = CHECKSUM_PRESENT | MORE_TO_COME;

export const LARGEST_MESSAGE = 48_000_000;
export const LARGEST_DOCUMENT = 16 * 1024 * 1024;

export type Request = {
  id: number;
  kind: "msg" | "query";
  body: Doc;
  /** Documents sent beside the body, undecoded, by field name. */
  sequences: Record<string, Uint8Array[]>;
  wantsReply: boolean;
};

/** Cuts whole messages off the front of what has arrived. */
export function takeMessage(buffer: Buffer): { message: Buffer; rest: Buffer } | undefined {
  if (buffer.length < 4) return undefined;
  const size = buffer.readInt32LE(0);
  if (size < HEADER_SIZE || size > LARGEST_MESSAGE) throw mongoError(2, `message of ${size} bytes`);
  if (buffer.length < size) return undefined;
  return { message: buffer.subarray(0, size), rest: buffer.subarray(size) };
}

export function readRequest(message: Buffer): Request {
  const id = message.readInt32LE(4);
  const operation = message.readInt32LE(12);
  if (operation === OP_MSG) return { id, kind: "msg", ...readMessage(message) };
  if (operation === OP_QUERY) return readQuery(id, message);
  throw mongoError(352, `Unsupported OP code ${operation}`);
}

function firstName(document: Uint8Array): string {
  return Buffer.from(document.buffer, document.byteOffset, document.length).toString("utf8", 5, document.indexOf(0, 5));
}

const RAW_FIELDS: Record<string, Record<string, boolean>> = { insert: { documents: true } };

function readBody(document: Uint8Array): Doc {
  return decode(document, RAW_FIELDS[firstName(document)]);
}

function readMessage(message: Buffer): Omit<Request, "id" | "kind"> {
  const flags = message.readUInt32LE(HEADER_SIZE);
  if (flags & 0xffff & ~KNOWN_REQUIRED_FLAGS) throw mongoError(2, `unknown message flags ${flags}`);
  const end = flags & CHECKSUM_PRESENT ? message.length - 4 : message.length;
  const sequences: Record<string, Uint8Array[]> = {};
  let body: Doc | undefined;
  for (let at = HEADER_SIZE + 4; at < end; ) {
    const kind = message[at++];
    const size = message.readInt32LE(at);
    if (at + size > end) throw mongoError(2, "a section exceeds its message");
    if (kind === 0) body = readBody(message.subarray(at, at + size));
    else if (kind === 1) {
      const nameEnd = message.indexOf(0, at + 4);
      sequences[message.toString("utf8", at + 4, nameEnd)] = readSequence(message.subarray(nameEnd + 1, at + size));
    } else throw mongoError(2, `unknown section kind ${kind}`);
    at += size;
  }
  if (!body) throw mongoError(40587, "OP_MSG messages must have a body");
  return { body, sequences, wantsReply: (flags & MORE_TO_COME) === 0 };
}

function readSequence(bytes: Buffer): Uint8Array[] {
  const documents: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; ) {
    const size = bytes.readInt32LE(at);
    if (size < 5 || at + size > bytes.length) throw mongoError(22, "a document exceeds its section");
    documents.push(bytes.subarray(at, at + size));
    at += size;
  }
  return documents;
}

/** The old form, which drivers use for their first greeting only. */
function readQuery(id: number, message: Buffer): Request {
  const nameEnd = message.indexOf(0, HEADER_SIZE + 4);
  const database = message.toString("utf8", HEADER_SIZE + 4, nameEnd).replace(/\.\$cmd$/, "");
  const start = nameEnd + 9;
  const body = decode(message.subarray(start, start + message.readInt32LE(start)));
  return { id, kind: "query", body: { ...body, $db: database }, sequences: {}, wantsReply: true };
}

let lastId = 0;

function header(size: number, responseTo: number, operation: number): Buffer {
  const bytes = Buffer.alloc(size);
  lastId = (lastId + 1) & 0x7fffffff;
  bytes.writeInt32LE(lastId, 4);
  bytes.writeInt32LE(responseTo, 8);
  bytes.writeInt32LE(operation, 12);
  return bytes;
}

export function writeReply(request: Request, reply: Doc | Uint8Array): Buffer {
  const document = reply instanceof Uint8Array ? reply : encode(reply);
  const head =
    request.kind === "msg"
      ? header(HEADER_SIZE + 5, request.id, OP_MSG)
      : header(HEADER_SIZE + 20, request.id, OP_REPLY);
  if (request.kind === "query") {
    head.writeInt32LE(8, HEADER_SIZE);
    head.writeInt32LE(1, HEADER_SIZE + 16);
  }
  head.writeInt32LE(head.length + document.length, 0);
  return Buffer.concat([head, document]);
}
