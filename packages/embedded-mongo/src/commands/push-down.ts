import { type Doc, isDoc, toInteger } from "../values/document";
import type { QuerySpec } from "./query";

type Source = { spec: QuerySpec; rest: unknown[] };

/** Takes from the front of a pipeline what a query can do with an index. */
export function pushDown(pipeline: unknown[], spec: QuerySpec): Source {
  let rest = pipeline;
  let found = spec;
  const next = (): Doc => (isDoc(rest[0]) ? rest[0] : {});
  if (isDoc(next().$match)) {
    found = { ...found, filter: next().$match as Doc };
    rest = rest.slice(1);
  }
  if (isDoc(next().$sort) && Object.keys(next().$sort as Doc).length > 0) {
    found = { ...found, sort: next().$sort };
    rest = rest.slice(1);
  }
  const limit = toInteger(next().$limit);
  return { spec: limit && limit > 0 ? { ...found, limit } : found, rest };
}
