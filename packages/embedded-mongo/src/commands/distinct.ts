import { mongoError } from "../errors";
import { someAt } from "../query/path";
import { findCollection } from "../storage/catalog";
import { identity } from "../values/key-encoding";
import { deadlineOf, documentField, type Handler, namespaceOf, readerOf } from "./call";
import { prepare, readQuery } from "./query";

export const distinct: Handler = (call) => {
  const ns = namespaceOf(call);
  const { key, hint, collation: asked } = call.body;
  if (typeof key !== "string")
    throw mongoError(14, "BSON field 'distinct.key' is the wrong type, expected type 'string'");
  const reader = readerOf(call);
  const collection = findCollection(reader, ns);
  const spec = { filter: documentField(call, "query") ?? {}, hint, collation: asked, deadline: deadlineOf(call) };
  const { collation } = readQuery(spec, collection);
  const values = new Map<string, unknown>();
  const parts = key.split(".");
  for (const record of collection ? prepare(reader, collection, spec).run() : []) {
    someAt(
      record.doc(),
      parts,
      (value) => {
        for (const item of Array.isArray(value) ? value : [value]) {
          const id = identity(item, collation?.fold);
          if (item !== undefined && !values.has(id)) values.set(id, item);
        }
        return false;
      },
      false,
    );
  }
  return { values: [...values.values()], ...(call.snapshot ? { atClusterTime: call.snapshot.time } : {}), ok: 1 };
};
