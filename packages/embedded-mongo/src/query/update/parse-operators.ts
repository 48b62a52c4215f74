import { badValue, failedToParse, mongoError } from "../../errors";
import type { Collation } from "../../values/collation";
import { type Doc, isDoc, typeName } from "../../values/document";
import type { Filter } from "../filter";
import { matchedPosition } from "../positional";
import type { ArrayFilters } from "./array-filters";
import { MODIFIERS, type Modifier } from "./modifiers";
import { concretePaths, getAt, setAt, unsetAt } from "./paths";

type Change = { path: string; modify: Modifier; isInsertOnly: boolean };
type Apply = (doc: Doc, filter: Filter, isInsert: boolean) => Doc;

export function parseOperators(update: Doc, filters: ArrayFilters, collation: Collation | undefined): Apply {
  const changes: Change[] = [];
  const renames: [from: string, to: string][] = [];
  for (const [operator, fields] of Object.entries(update)) {
    const make = MODIFIERS[operator];
    if (!make && operator !== "$rename") {
      throw failedToParse(
        `Unknown modifier: ${operator}. Expected a valid update modifier or pipeline-style update specified as an array`,
      );
    }
    if (!isDoc(fields)) {
      throw failedToParse(
        `Modifiers operate on fields but we found type ${typeName(fields)} instead. For example: {$mod: {<field>: ...}} not {${operator}: ${JSON.stringify(fields)}}`,
      );
    }
    for (const [path, argument] of Object.entries(fields)) {
      checkPath(path);
      if (make)
        changes.push({ path, modify: make(argument, { path, collation }), isInsertOnly: operator === "$setOnInsert" });
      else renames.push([path, renameTarget(path, argument)]);
    }
  }
  checkConflicts([...changes.map((change) => change.path), ...renames.flat()]);
  checkFiltersUsed(changes, filters);
  changes.sort((a, b) => (a.path < b.path ? -1 : 1));
  return (doc, filter, isInsert) => {
    for (const { path, modify, isInsertOnly } of changes) {
      if (isInsertOnly && !isInsert) continue;
      for (const parts of concretePaths(doc, path, {
        filters,
        position: (array) => matchedPosition(filter, doc, array),
      })) {
        apply(doc, parts, modify);
      }
    }
    for (const [from, to] of renames) rename(doc, from, to);
    return doc;
  };
}

function apply(doc: Doc, parts: string[], modify: Modifier): void {
  const current = getAt(doc, parts);
  const result = modify(current);
  if (result.kind === "set") setAt(doc, parts, result.value);
  else if (result.kind === "unset" && current !== undefined) unsetAt(doc, parts);
}

function checkPath(path: string): void {
  const parts = path.split(".");
  if (path === "") throw mongoError(56, "An empty update path is not valid.");
  if (parts.includes(""))
    throw mongoError(56, `The update path '${path}' contains an empty field name, which is not allowed.`);
  if (parts[0]?.startsWith("$") && parts[0] !== "$") {
    throw mongoError(
      52,
      `The dollar ($) prefixed field '${parts[0]}' in '${path}' is not allowed in the context of an update. Consider using $getField or $setField.`,
    );
  }
  if (parts[0] === "$")
    throw badValue(`Cannot have positional (i.e. '$') element in the first position in path '${path}'`);
  if (parts.filter((part) => part === "$").length > 1)
    throw badValue(`Too many positional (i.e. '$') elements found in path '${path}'`);
}

function renameTarget(from: string, to: unknown): string {
  if (typeof to !== "string") throw badValue(`The 'to' field for $rename must be a string: ${from}: ${to}`);
  if (from.includes("$") || to.includes("$"))
    throw badValue(`The source field for $rename may not be dynamic: ${from}`);
  if (from === to) throw badValue(`The source and target field for $rename must differ: ${from}: "${to}"`);
  checkPath(to);
  return to;
}

function rename(doc: Doc, from: string, to: string): void {
  const source = from.split(".");
  const value = getAt(doc, source);
  if (value === undefined) return;
  if (source.slice(0, -1).some((_part, i) => Array.isArray(getAt(doc, source.slice(0, i + 1))))) {
    throw badValue(
      `The source field cannot be an array element, '${from}' in doc with _id: ${String(doc._id)} has an array field`,
    );
  }
  unsetAt(doc, source);
  setAt(doc, to.split("."), value);
}

function checkConflicts(paths: string[]): void {
  const seen = new Set<string>();
  for (const path of paths) {
    if (seen.has(path)) throw mongoError(40, `Updating the path '${path}' would create a conflict at '${path}'`);
    seen.add(path);
  }
  for (const path of paths) {
    const parts = path.split(".");
    for (let i = 1; i < parts.length; i++) {
      const parent = parts.slice(0, i).join(".");
      if (seen.has(parent)) throw mongoError(40, `Updating the path '${path}' would create a conflict at '${parent}'`);
    }
  }
}

function checkFiltersUsed(changes: Change[], filters: ArrayFilters): void {
  for (const name of filters.keys()) {
    if (!changes.some(({ path }) => path.split(".").includes(`$[${name}]`))) {
      throw failedToParse(`The array filter for identifier '${name}' was not used in the update { $set: { ... } }`);
    }
  }
}
