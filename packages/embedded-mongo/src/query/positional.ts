import { mongoError } from "../errors";
import type { Doc } from "../values/document";
import { compileFilter, elementTest, type Filter } from "./filter";
import { someAt } from "./path";
import { getAt } from "./update/paths";

/** The position in an array of the item that made a query match, which `$` stands for. */
export function matchedPosition(filter: Filter, doc: Doc, array: string[]): number | undefined {
  if (filter.kind === "and" || filter.kind === "or") {
    for (const clause of filter.clauses) {
      if (filter.kind === "or" && !compileFilter(clause)(doc)) continue;
      const found = matchedPosition(clause, doc, array);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  if (filter.kind !== "leaf") return undefined;
  const parts = filter.path.split(".");
  const rest = parts.slice(array.length);
  if (array.some((part, i) => parts[i] !== part)) return undefined;
  const items = getAt(doc, array);
  if (!Array.isArray(items)) return undefined;
  const test = rest.length === 0 && filter.operator === "$elemMatch" ? elementTest(filter.value, {}) : undefined;
  const position = items.findIndex((item) => (test ? test(item) : someAt(item, rest, filter.matches, filter.fanOut)));
  return position < 0 ? undefined : position;
}

/** What the projection `field.$` leaves of an array. */
export function matchedItem(filter: Filter, doc: Doc, field: string, items: unknown): unknown {
  if (!Array.isArray(items)) return items;
  const position = matchedPosition(filter, doc, field.split("."));
  if (position === undefined)
    throw mongoError(
      51246,
      "Executor error during find command :: caused by :: positional operator '.$' couldn't find a matching element in the array",
    );
  return [items[position]];
}
