import type { Config } from "../context";

/** For composing what somebody else reads along: no link derived from it opens anything. */
export const withoutSecret = (config: Config): Config => ({ ...config, secret: Buffer.alloc(32) });

const token = /([?&]token=)[^&#\s]*/g;

/** All texts of a composed message, with the tokens of links hidden. */
export const hideTokens = <Value>(value: Value): Value => {
  if (typeof value === "string") return value.replace(token, "$1hidden") as Value;
  if (value === null || typeof value !== "object" || value instanceof Date) return value;
  if (Array.isArray(value)) return value.map(hideTokens) as Value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, hideTokens(one)])) as Value;
};
