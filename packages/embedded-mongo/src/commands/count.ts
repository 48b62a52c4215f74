import { countMatches } from "../query/execute";
import { findCollection } from "../storage/catalog";
import { deadlineOf, documentField, type Handler, integerField, namespaceOf, naturalField, readerOf } from "./call";
import { prepare, readQuery } from "./query";

export const count: Handler = (call) => {
  const ns = namespaceOf(call);
  const filter = documentField(call, "query") ?? {};
  const reader = readerOf(call);
  const skip = naturalField(call, "skip") ?? 0;
  const limit = Math.abs(integerField(call, "limit") ?? 0) || undefined;
  const collection = findCollection(reader, ns);
  const spec = { filter, hint: call.body.hint, collation: call.body.collation, deadline: deadlineOf(call) };
  readQuery(spec, collection);
  if (!collection) return { n: 0, ok: 1 };
  const isWhole = Object.keys(filter).length === 0 && call.body.hint === undefined && !call.snapshot;
  const found = isWhole
    ? call.engine.tally.counts.of(collection.id)
    : countMatches(prepare(reader, collection, spec).execution, limit && skip + limit);
  const left = Math.max(found - skip, 0);
  return { n: limit ? Math.min(left, limit) : left, ok: 1 };
};
