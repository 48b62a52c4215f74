import { badValue, mongoError } from "../../errors";
import { type Doc, isDoc } from "../../values/document";
import { show } from "../../values/show";
import { isPosition } from "../path";
import type { ArrayFilters } from "./array-filters";

type Dynamic = { filters: ArrayFilters; position: (array: string[]) => number | undefined };

export function getAt(value: unknown, parts: string[]): unknown {
  let found = value;
  for (const part of parts) {
    if (Array.isArray(found)) found = isPosition(part) ? found[Number(part)] : undefined;
    else if (isDoc(found)) found = Object.hasOwn(found, part) ? found[part] : undefined;
    else return undefined;
  }
  return found;
}

/** The paths an update path with `$`, `$[]` or `$[name]` stands for in a document. */
export function concretePaths(doc: Doc, path: string, dynamic: Dynamic): string[][] {
  let paths: string[][] = [[]];
  const parts = path.split(".");
  for (const part of parts) {
    paths = part.startsWith("$")
      ? paths.flatMap((start) => expand(doc, start, part, path, dynamic))
      : paths.map((start) => [...start, part]);
  }
  return paths;
}

function expand(doc: Doc, start: string[], part: string, path: string, { filters, position }: Dynamic): string[][] {
  if (part === "$") {
    const found = position(start);
    if (found === undefined) throw badValue("The positional operator did not find the match needed from the query.");
    return [[...start, String(found)]];
  }
  const name = /^\$\[(.*)\]$/.exec(part)?.[1];
  if (name === undefined) {
    throw mongoError(
      52,
      `The dollar ($) prefixed field '${part}' in '${path}' is not allowed in the context of an update. Consider using $getField or $setField.`,
    );
  }
  const test = name === "" ? () => true : filters.get(name);
  if (!test) throw badValue(`No array filter found for identifier '${name}' in path '${path}'`);
  const array = getAt(doc, start);
  if (array === undefined)
    throw badValue(`The path '${start.join(".")}' must exist in the document in order to apply array updates.`);
  if (!Array.isArray(array)) {
    throw badValue(`Cannot apply array updates to non-array element ${start.at(-1)}: ${show(array)}`);
  }
  return array.flatMap((item, i) => (test(item) ? [[...start, String(i)]] : []));
}

export function setAt(doc: Doc, parts: string[], value: unknown): void {
  let parent: unknown = doc;
  for (const [i, part] of parts.entries()) {
    const isLast = i === parts.length - 1;
    if (Array.isArray(parent)) {
      if (!isPosition(part)) throw cannotCreate(part, parts[i - 1] as string, parent);
      const at = Number(part);
      if (at > parent.length + 1_500_000) throw badValue("can't backfill more than 1500000 elements");
      while (parent.length < at) parent.push(null);
      if (isLast) parent[at] = value;
      else if (parent[at] === undefined) parent[at] = {};
      parent = parent[at];
    } else if (isDoc(parent)) {
      if (isLast) define(parent, part, value);
      else if (!Object.hasOwn(parent, part)) define(parent, part, {});
      parent = parent[part];
    } else throw cannotCreate(part, parts[i - 1] as string, parent);
  }
}

function define(doc: Doc, name: string, value: unknown): void {
  if (name === "__proto__")
    Object.defineProperty(doc, name, { value, enumerable: true, configurable: true, writable: true });
  else doc[name] = value;
}

const cannotCreate = (part: string, parent: string, value: unknown): Error =>
  mongoError(28, `Cannot create field '${part}' in element {${parent}: ${show(value)}}`);

export function unsetAt(doc: Doc, parts: string[]): void {
  const parent = getAt(doc, parts.slice(0, -1));
  const last = parts.at(-1) as string;
  if (Array.isArray(parent)) parent[Number(last)] = null;
  else if (isDoc(parent)) delete parent[last];
}
