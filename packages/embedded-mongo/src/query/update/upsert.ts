import { ObjectId } from "bson";
import { mongoError } from "../../errors";
import { equalValues } from "../../values/compare";
import type { Doc } from "../../values/document";
import type { Filter } from "../filter";
import { conjuncts } from "../plan";
import { getAt, setAt } from "./paths";
import type { Update } from "./update";

/** The fields a query holds to one value; an upsert starts from them. */
function fieldsOf(filter: Filter): Doc {
  const doc: Doc = {};
  for (const clause of conjuncts(filter)) {
    if (clause.kind === "or" && clause.clauses.length === 1) Object.assign(doc, fieldsOf(clause.clauses[0] as Filter));
    if (clause.kind !== "leaf") continue;
    const value =
      clause.operator === "$eq"
        ? clause.value
        : clause.operator === "$in" && (clause.value as unknown[]).length === 1
          ? (clause.value as unknown[])[0]
          : undefined;
    if (value === undefined) continue;
    const parts = clause.path.split(".");
    const existing = getAt(doc, parts);
    if (existing !== undefined && !equalValues(existing, value)) {
      throw mongoError(54, `cannot infer query fields to set, path '${clause.path}' is matched twice`);
    }
    setAt(doc, parts, value);
  }
  return doc;
}

/** The document an upsert inserts when nothing matches. */
export function upsertDocument(filter: Filter, update: Update): Doc {
  const start = fieldsOf(filter);
  const base = update.kind === "replacement" ? (start._id === undefined ? {} : { _id: start._id }) : start;
  const { _id = new ObjectId(), ...rest } = update.apply(base, filter, true);
  return { _id, ...rest };
}
