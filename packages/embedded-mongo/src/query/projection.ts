import { mongoError } from "../errors";
import type { Collation } from "../values/collation";
import { type Doc, isDoc, isNumber, toInteger, truthy } from "../values/document";
import { type Compute, compile, type Scope } from "./expression";
import { elementTest, type Filter } from "./filter";
import { matchedItem } from "./positional";

export type ProjectionOptions = {
  collation?: Collation | undefined;
  variables?: Doc | undefined /** `find`, not `$project`. */;
  filter?: Filter | undefined;
};
type Leaf =
  | { kind: "keep" }
  | { kind: "drop" }
  | { kind: "compute"; compute: Compute }
  | { kind: "edit"; edit: (value: unknown, doc: Doc) => unknown };
type Tree = Map<string, Tree | Leaf>;
export type Projection = (doc: Doc) => Doc;

const isTree = (node: Tree | Leaf): node is Tree => node instanceof Map;
const isFlag = (value: unknown): boolean => typeof value === "boolean" || isNumber(value);

function place(tree: Tree, path: string, leaf: Leaf): void {
  const parts = path.split(".");
  if (parts.includes("")) throw mongoError(40353, "FieldPath must not end with a '.' or have empty parts.");
  let node = tree;
  for (const [i, part] of parts.entries()) {
    const existing = node.get(part);
    const isLast = i === parts.length - 1;
    if (isLast ? existing : existing && !isTree(existing)) {
      throw mongoError(31250, `Path collision at ${path}`);
    }
    if (isLast) node.set(part, leaf);
    else {
      const next = (existing as Tree | undefined) ?? new Map();
      node.set(part, next);
      node = next;
    }
  }
}

function findOperator(path: string, value: unknown, options: ProjectionOptions): Leaf | undefined {
  if (!isDoc(value) || !options.filter) return undefined;
  if ("$slice" in value && isSliceOfField(value.$slice)) return { kind: "edit", edit: slice(value.$slice) };
  if ("$elemMatch" in value) {
    if (path.includes(".")) throw mongoError(31275, "Cannot use $elemMatch projection on a nested field.");
    const test = elementTest(value.$elemMatch, options);
    return {
      kind: "edit",
      edit: (items) => {
        const found = Array.isArray(items) ? items.findIndex(test) : -1;
        return found < 0 ? undefined : [(items as unknown[])[found]];
      },
    };
  }
  if ("$meta" in value) throw mongoError(2, "$meta is not supported by this server");
  return undefined;
}

const isSliceOfField = (value: unknown): boolean =>
  isNumber(value) || (Array.isArray(value) && value.length === 2 && value.every(isNumber));

function slice(argument: unknown): (value: unknown) => unknown {
  const [first, count] = Array.isArray(argument)
    ? [toInteger(argument[0]) ?? 0, toInteger(argument[1]) ?? 0]
    : [toInteger(argument) ?? 0, undefined];
  if (count !== undefined && count <= 0) throw mongoError(28724, "First argument to $slice must be positive");
  return (value) => {
    if (!Array.isArray(value)) return value;
    if (count === undefined) return first < 0 ? value.slice(first) : value.slice(0, first);
    const start = first < 0 ? Math.max(value.length + first, 0) : first;
    return value.slice(start, start + count);
  };
}

type Parsed = { tree: Tree; mode: "include" | "exclude" | undefined; keepsId: boolean | undefined; hasEdits: boolean };

function parse(spec: Doc, options: ProjectionOptions): Parsed {
  const parsed: Parsed = { tree: new Map(), mode: undefined, keepsId: undefined, hasEdits: false };
  const names = Object.keys(options.variables ?? {});
  const setMode = (mode: "include" | "exclude", path: string) => {
    if (parsed.mode && parsed.mode !== mode) {
      const [code, doing, other] =
        mode === "exclude" ? [31254, "exclusion", "inclusion"] : [31253, "inclusion", "exclusion"];
      throw mongoError(code as number, `Cannot do ${doing} on field ${path} in ${other} projection`);
    }
    parsed.mode = mode;
  };
  const add = (path: string, value: unknown): void => {
    if (path.startsWith("$"))
      throw mongoError(16410, `FieldPath field names may not start with '$'. Consider using $getField or $setField.`);
    if (path.endsWith(".$")) {
      const filter = options.filter;
      if (!filter) throw mongoError(31324, "Cannot use positional projection in aggregation projection");
      setMode("include", path);
      const field = path.slice(0, -2);
      place(parsed.tree, field, { kind: "edit", edit: (items, doc) => matchedItem(filter, doc, field, items) });
      return;
    }
    if (isFlag(value)) {
      const keep = truthy(value);
      if (path === "_id") parsed.keepsId = keep;
      else setMode(keep ? "include" : "exclude", path);
      if (path !== "_id" || keep) place(parsed.tree, path, { kind: keep ? "keep" : "drop" });
      return;
    }
    const operator = findOperator(path, value, options);
    if (operator) {
      if (isDoc(value) && "$elemMatch" in value) setMode("include", path);
      else parsed.hasEdits = true;
      place(parsed.tree, path, operator);
      return;
    }
    if (isDoc(value) && !Object.keys(value)[0]?.startsWith("$")) {
      if (Object.keys(value).length === 0)
        throw mongoError(51270, "An empty sub-projection is not a valid value. Found empty object at path");
      for (const [name, item] of Object.entries(value)) add(`${path}.${name}`, item);
      return;
    }
    setMode("include", path);
    place(parsed.tree, path, { kind: "compute", compute: compile(value, names, options.collation) });
  };
  for (const [path, value] of Object.entries(spec)) add(path, value);
  return parsed;
}

function include(value: Doc, tree: Tree, scope: Scope, doc: Doc, keepsRest: boolean): Doc {
  const result: Doc = {};
  for (const [name, item] of Object.entries(value)) {
    const node = tree.get(name);
    if (!node) {
      if (keepsRest) result[name] = item;
    } else if (isTree(node)) {
      const inner = descend(item, node, scope, doc, keepsRest);
      if (inner !== undefined) result[name] = inner;
    } else if (node.kind === "keep") result[name] = item;
    else if (node.kind === "edit") {
      const edited = node.edit(item, doc);
      if (edited !== undefined) result[name] = edited;
    }
  }
  addComputed(result, tree, scope);
  return result;
}

function descend(item: unknown, tree: Tree, scope: Scope, doc: Doc, keepsRest: boolean): unknown {
  if (isDoc(item)) return include(item, tree, scope, doc, keepsRest);
  if (Array.isArray(item)) {
    return item.map((each) => descend(each, tree, scope, doc, keepsRest)).filter((each) => each !== undefined);
  }
  return keepsRest ? item : undefined;
}

function addComputed(result: Doc, tree: Tree, scope: Scope): void {
  for (const [name, node] of tree) {
    if (isTree(node)) {
      if (!hasComputed(node) || Array.isArray(result[name]) || isDoc(result[name])) continue;
      const inner: Doc = {};
      addComputed(inner, node, scope);
      result[name] = inner;
    } else if (node.kind === "compute") {
      const value = node.compute(scope);
      if (value !== undefined) result[name] = value;
    }
  }
}

const hasComputed = (tree: Tree): boolean =>
  [...tree.values()].some((node) => (isTree(node) ? hasComputed(node) : node.kind === "compute"));

/** The fields a projection keeps, if it does nothing but keep some fields of the document itself. */
export function includedFields(spec: Doc): ReadonlySet<string> | undefined {
  const { _id: id = true, ...others } = spec;
  const names = Object.entries(others);
  const keepsOnly = isFlag(id) && names.every(([path, value]) => isFlag(value) && truthy(value) && !/[.$]/.test(path));
  if (!keepsOnly || (names.length === 0 && !truthy(id))) return undefined;
  return new Set([...(truthy(id) ? ["_id"] : []), ...Object.keys(others)]);
}

/** Compiles a projection of `find` or `$project`. */
export function compileProjection(spec: Doc, options: ProjectionOptions = {}): Projection {
  const { tree, mode, keepsId, hasEdits } = parse(spec, options);
  const excludes = mode === "exclude" || (mode === undefined && (keepsId === false || hasEdits));
  if (excludes) {
    if (keepsId === false) tree.set("_id", { kind: "drop" });
    else tree.delete("_id");
  } else if (keepsId === undefined && !tree.has("_id")) tree.set("_id", { kind: "keep" });
  return (doc) => include(doc, tree, { root: doc, current: doc, variables: options.variables ?? {} }, doc, excludes);
}
