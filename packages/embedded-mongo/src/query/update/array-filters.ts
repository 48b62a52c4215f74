import { badValue, failedToParse } from "../../errors";
import type { Collation } from "../../values/collation";
import { type Doc, isDoc } from "../../values/document";
import { compileFilter, parseFilter } from "../filter";

export type ArrayFilters = Map<string, (item: unknown) => boolean>;

function identifiers(filter: Doc): string[] {
  return Object.entries(filter).flatMap(([name, value]) => {
    if (!name.startsWith("$")) return [name.split(".")[0] as string];
    return Array.isArray(value) ? value.filter(isDoc).flatMap(identifiers) : [];
  });
}

export function readArrayFilters(value: unknown, collation: Collation | undefined): ArrayFilters {
  const filters: ArrayFilters = new Map();
  if (value === undefined) return filters;
  if (!Array.isArray(value)) throw badValue("arrayFilters must be an array");
  for (const filter of value) {
    if (!isDoc(filter)) throw badValue("arrayFilters must be documents");
    const [name, ...others] = [...new Set(identifiers(filter))];
    if (name === undefined)
      throw failedToParse("Cannot use an expression without a top-level field name in arrayFilters");
    if (others.length > 0) {
      throw failedToParse(
        `Error parsing array filter :: caused by :: Expected a single top-level field name, found '${name}' and '${others[0]}'`,
      );
    }
    if (!/^[a-z][a-zA-Z0-9]*$/.test(name)) {
      throw badValue(
        `Error parsing array filter :: caused by :: The top-level field name must be an alphanumeric string beginning with a lowercase letter, found '${name}'`,
      );
    }
    if (filters.has(name))
      throw failedToParse(`Found multiple array filters with the same top-level field name ${name}`);
    const test = compileFilter(parseFilter(filter, { collation }));
    filters.set(name, (item) => test({ [name]: item }));
  }
  return filters;
}
