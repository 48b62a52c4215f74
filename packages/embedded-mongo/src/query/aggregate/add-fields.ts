import { mongoError } from "../../errors";
import { type Doc, isDoc } from "../../values/document";
import { type Compute, compile, type Scope } from "../expression";
import type { Stage } from "./stage";

type Tree = Map<string, Tree | Compute>;

function plant(
  tree: Tree,
  path: string,
  value: unknown,
  names: string[],
  collation: Parameters<typeof compile>[2],
): void {
  const parts = path.split(".");
  if (parts.includes("")) throw mongoError(40353, "FieldPath must not end with a '.'.");
  if (parts.some((part) => part.startsWith("$")))
    throw mongoError(16410, "FieldPath field names may not start with '$'. Consider using $getField or $setField.");
  let node = tree;
  for (const part of parts.slice(0, -1)) {
    const next = node.get(part) ?? new Map();
    if (!(next instanceof Map))
      throw mongoError(
        40176,
        `specification contains two conflicting paths. Cannot specify both '${path}' and '${part}'`,
      );
    node.set(part, next);
    node = next;
  }
  const last = parts.at(-1) as string;
  if (node.has(last)) throw mongoError(40176, `specification contains two conflicting paths: ${path}`);
  if (isDoc(value) && Object.keys(value).length > 0 && !Object.keys(value)[0]?.startsWith("$")) {
    for (const [name, item] of Object.entries(value)) plant(tree, `${path}.${name}`, item, names, collation);
  } else node.set(last, compile(value, names, collation));
}

function assign(value: unknown, tree: Tree, scope: Scope): unknown {
  if (Array.isArray(value)) return value.map((item) => assign(item, tree, scope));
  const result: Doc = isDoc(value) ? { ...value } : {};
  for (const [name, node] of tree) {
    const next = node instanceof Map ? assign(result[name], node, scope) : node(scope);
    if (next === undefined) delete result[name];
    else result[name] = next;
  }
  return result;
}

export const addFields: Stage = (argument, { variables, collation }) => {
  if (!isDoc(argument) || Object.keys(argument).length === 0)
    throw mongoError(40177, "$addFields specification must be a non-empty object");
  const tree: Tree = new Map();
  for (const [path, value] of Object.entries(argument)) plant(tree, path, value, Object.keys(variables), collation);
  return function* (docs) {
    for (const doc of docs) yield assign(doc, tree, { root: doc, current: doc, variables }) as Doc;
  };
};
