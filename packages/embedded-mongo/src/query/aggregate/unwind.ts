import { Long } from "bson";
import { mongoError } from "../../errors";
import { type Doc, isDoc } from "../../values/document";
import { plainAt } from "../path";
import type { Stage } from "./stage";

function withValue(doc: Doc, parts: string[], value: unknown): Doc {
  const [first = "", ...rest] = parts;
  if (rest.length > 0) return { ...doc, [first]: withValue(isDoc(doc[first]) ? doc[first] : {}, rest, value) };
  const copy = { ...doc };
  if (value === undefined) delete copy[first];
  else copy[first] = value;
  return copy;
}

export const unwind: Stage = (argument) => {
  const spec: Doc = isDoc(argument) ? argument : { path: argument };
  const { path, includeArrayIndex, preserveNullAndEmptyArrays = false } = spec;
  if (typeof path !== "string") throw mongoError(28808, "expected a string as the path for $unwind stage");
  if (!path.startsWith("$"))
    throw mongoError(28818, `path option to $unwind stage should be prefixed with a '$': ${path}`);
  const unknown = Object.keys(spec).find(
    (name) => !["path", "includeArrayIndex", "preserveNullAndEmptyArrays"].includes(name),
  );
  if (unknown) throw mongoError(28811, `unrecognized option to $unwind stage: ${unknown}`);
  const parts = path.slice(1).split(".");
  const number = (doc: Doc, i: number | null) =>
    typeof includeArrayIndex === "string"
      ? withValue(doc, includeArrayIndex.split("."), i === null ? null : Long.fromNumber(i))
      : doc;
  return function* (docs) {
    for (const doc of docs) {
      const value = plainAt(doc, parts);
      if (Array.isArray(value) && value.length > 0) {
        for (const [i, item] of value.entries()) yield number(withValue(doc, parts, item), i);
      } else if (Array.isArray(value)) {
        if (preserveNullAndEmptyArrays === true) yield number(withValue(doc, parts, undefined), null);
      } else if (value === undefined || value === null) {
        if (preserveNullAndEmptyArrays === true) yield number(doc, null);
      } else yield number(doc, null);
    }
  };
};
