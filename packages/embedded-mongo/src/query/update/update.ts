import { failedToParse, mongoError } from "../../errors";
import type { Collation } from "../../values/collation";
import { identicalValues } from "../../values/compare";
import { cloneValue, type Doc, isDoc } from "../../values/document";
import { show } from "../../values/show";
import type { Filter } from "../filter";
import { type ArrayFilters, readArrayFilters } from "./array-filters";
import { parseOperators } from "./parse-operators";
import { readPipelineUpdate } from "./pipeline-update";

export type UpdateOptions = {
  arrayFilters?: unknown;
  collation?: Collation | undefined;
  variables?: Doc | undefined;
};

/** Makes the new document from the old one, which it leaves alone. `filter` tells `$` which item was matched. */
export type Update = {
  kind: "replacement" | "operators" | "pipeline";
  apply(doc: Doc, filter: Filter, isInsert: boolean): Doc;
};

export function readUpdate(update: unknown, options: UpdateOptions): Update {
  if (Array.isArray(update)) {
    if (options.arrayFilters !== undefined) throw failedToParse("Cannot specify arrayFilters and a pipeline update");
    return { kind: "pipeline", apply: keepId(readPipelineUpdate(update, options)) };
  }
  if (!isDoc(update)) throw failedToParse("Update argument must be either an object or an array");
  const names = Object.keys(update);
  if (!names[0]?.startsWith("$")) {
    if (options.arrayFilters !== undefined)
      throw failedToParse("Cannot specify arrayFilters and a replacement-style update");
    return { kind: "replacement", apply: replaceWith(update) };
  }
  const filters: ArrayFilters = readArrayFilters(options.arrayFilters, options.collation);
  const apply = parseOperators(update, filters, options.collation);
  return {
    kind: "operators",
    apply: keepId((doc, filter, isInsert) => apply(cloneValue(doc) as Doc, filter, isInsert)),
  };
}

function keepId(apply: Update["apply"]): Update["apply"] {
  return (doc, filter, isInsert) => {
    const updated = apply(doc, filter, isInsert);
    if (doc._id === undefined) return updated;
    if (updated._id === undefined) return { _id: doc._id, ...updated };
    if (!identicalValues(updated._id, doc._id)) {
      throw mongoError(66, `Performing an update on the path '_id' would modify the immutable field '_id'`);
    }
    return updated;
  };
}

function replaceWith(replacement: Doc): Update["apply"] {
  const dollar = Object.keys(replacement).find((name) => name.startsWith("$"));
  if (dollar) {
    throw mongoError(
      52,
      `The dollar ($) prefixed field '${dollar}' in '${dollar}' is not allowed in the context of an update's replacement document. Consider using an aggregation pipeline with $replaceWith.`,
    );
  }
  return (doc) => {
    const { _id, ...rest } = replacement;
    if (doc._id === undefined) return _id === undefined ? rest : { _id, ...rest };
    if (_id !== undefined && !identicalValues(_id, doc._id)) {
      throw mongoError(
        66,
        `After applying the update, the (immutable) field '_id' was found to have been altered to _id: ${show(_id)}`,
      );
    }
    return { _id: doc._id, ...rest };
  };
}
