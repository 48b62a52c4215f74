import { BSONRegExp, ObjectId } from "bson";
import { mongoError } from "../errors";
import { type Doc, decode, encode, isDoc, typeName } from "../values/document";
import { type Handler, namespaceOf } from "./call";
import { batchReply, bypassesValidation, checkSize, isOrdered, runBatch } from "./write-batch";
import { checkDatabaseName, type WriteTarget, writeTarget } from "./write-target";

export function checkId(id: unknown): void {
  if (Array.isArray(id) || id instanceof BSONRegExp)
    throw mongoError(53, `The '_id' value cannot be of type ${typeName(id)}`);
  const dollar = isDoc(id) ? Object.keys(id).find((name) => name.startsWith("$")) : undefined;
  if (dollar)
    throw mongoError(52, `_id fields may not contain '$'-prefixed fields: ${dollar} is not valid for storage.`);
}

/** A document as it is stored: `_id` is there and comes first. Bytes that are right already are kept. */
function prepareDocument(bytes: Uint8Array): { bytes: Uint8Array; doc: Doc } {
  const doc = decode(bytes);
  checkId(doc._id);
  const isFirst = bytes[5] === 0x5f && bytes[6] === 0x69 && bytes[7] === 0x64 && bytes[8] === 0;
  if (isFirst) return { bytes, doc };
  const { _id = new ObjectId(), ...rest } = doc;
  const complete = { _id, ...rest };
  return { bytes: encode(complete), doc: complete };
}

export function insertOne(target: WriteTarget, document: Uint8Array): Doc {
  const { bytes, doc } = prepareDocument(document);
  target.insert(bytes, doc);
  return { n: 1 };
}

export const insert: Handler = async (call) => {
  const ns = namespaceOf(call);
  checkDatabaseName(call.database);
  const documents = checkSize(call.sequences.documents ?? (call.body.documents as Uint8Array[] | undefined) ?? []);
  let target: WriteTarget | undefined;
  const batch = await runBatch(call, documents.length, isOrdered(call), (writer, index) => {
    if (target?.context.writer !== writer) target = writeTarget(call.engine, writer, ns, bypassesValidation(call));
    return insertOne(target, documents[index] as Uint8Array);
  });
  return batchReply(batch, { n: batch.results.length });
};
