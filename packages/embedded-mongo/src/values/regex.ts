import { BSONRegExp } from "bson";
import { badValue, mongoError } from "../errors";

const compiled = new Map<string, RegExp>();

/** Comments and white space mean nothing under the `x` option, which JavaScript doesn't know. */
function withoutComments(pattern: string): string {
  return pattern.replace(/(\\.|\[(?:\\.|[^\]\\])*\])|\s+|#.*$/gm, (_all, kept?: string) => kept ?? "");
}

export function compileRegex(pattern: string, options = ""): RegExp {
  const id = `${options}/${pattern}`;
  const known = compiled.get(id);
  if (known) return known;
  const wrong = [...options].find((flag) => !"imsxu".includes(flag));
  if (wrong) throw mongoError(51108, `invalid flag in regex options: ${wrong}`);
  const inline = /^\(\?([imsx]+)\)/.exec(pattern);
  const flags = new Set([...options, ...(inline?.[1] ?? "")]);
  let source = inline ? pattern.slice(inline[0].length) : pattern;
  if (flags.delete("x")) source = withoutComments(source);
  flags.delete("u");
  try {
    const regex = new RegExp(source, [...flags].join(""));
    if (compiled.size > 1000) compiled.clear();
    compiled.set(id, regex);
    return regex;
  } catch (error) {
    throw mongoError(51091, `Regular expression is invalid: ${(error as Error).message}`);
  }
}

export function toRegex(value: unknown, options?: unknown): RegExp {
  if (options !== undefined && typeof options !== "string") throw badValue("$options has to be a string");
  if (value instanceof BSONRegExp) return compileRegex(value.pattern, options ?? value.options);
  if (typeof value === "string") {
    if (value.includes("\0")) throw badValue("Regular expression cannot contain an embedded null byte");
    return compileRegex(value, options);
  }
  throw badValue("$regex has to be a string");
}

/** The text every match begins with, if the pattern is anchored and plain up to some point. */
export function literalPrefix(regex: RegExp): { prefix: string; isWhole: boolean } | undefined {
  if (
    regex.flags.includes("i") ||
    regex.flags.includes("m") ||
    !regex.source.startsWith("^") ||
    regex.source.includes("|")
  )
    return undefined;
  let prefix = "";
  let rest = regex.source.slice(1);
  for (;;) {
    const next = /^(?:\\([^a-zA-Z0-9])|([^\\.*+?^$()[\]{}|]))/.exec(rest);
    if (!next) break;
    const after = rest.slice(next[0].length);
    if (/^[*?{]/.test(after)) return prefix ? { prefix, isWhole: false } : undefined;
    prefix += next[1] ?? next[2];
    rest = after;
  }
  return prefix ? { prefix, isWhole: rest === "" || (rest === ".*" && regex.flags.includes("s")) } : undefined;
}
