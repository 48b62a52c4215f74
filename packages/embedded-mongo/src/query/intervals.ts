import { BSONRegExp, MaxKey, MinKey } from "bson";
import type { Collation } from "../values/collation";
import { isDoc, isNumber, toNumber } from "../values/document";
import { afterPrefix, encodeKey, HIGHEST, invert, LOWEST, typeRank } from "../values/key-encoding";
import { literalPrefix, toRegex } from "../values/regex";
import type { Leaf } from "./filter";

/** Encoded values from `start` (included) to `end` (excluded), in ascending order; only `explain` asks for the label. */
export type Interval = { start: Buffer; end: Buffer; isPoint: boolean; label: () => string };

/** `isExact`: a value lies in the intervals if and only if it satisfies the predicate. */
export type Bounds = { intervals: Interval[]; isExact: boolean };

export const EVERYTHING: Interval = { start: LOWEST, end: HIGHEST, isPoint: false, label: () => "[MinKey, MaxKey]" };

const label = (value: unknown): string => (typeof value === "string" ? JSON.stringify(value) : String(value));

function point(value: unknown, collation: Collation | undefined): Interval {
  const start = encodeKey(value, collation?.fold);
  return { start, end: afterPrefix(start), isPoint: true, label: () => `[${label(value)}, ${label(value)}]` };
}

function range(start: Buffer, end: Buffer, text: string): Interval {
  return { start, end, isPoint: false, label: () => text };
}

const hasText = (value: unknown): boolean => typeof value === "string" || isDoc(value) || Array.isArray(value);

/** A collated index stores folded text: it can find equal strings for the same collation, but says nothing of their order. */
function canUse(value: unknown, operator: string, index: Collation | undefined, query: Collation | undefined): boolean {
  if (Array.isArray(value) || value instanceof MinKey || value instanceof MaxKey) return false;
  if (!hasText(value)) return true;
  return index?.id === query?.id && (index === undefined || operator === "$eq");
}

function comparison(operator: string, value: unknown): Bounds {
  if (value === null)
    return { intervals: operator === "$gte" || operator === "$lte" ? [point(null, undefined)] : [], isExact: true };
  const rank = typeRank(value);
  const encoded = encodeKey(value);
  if (isNumber(value) && Number.isNaN(toNumber(value))) {
    return { intervals: operator === "$gte" || operator === "$lte" ? [point(value, undefined)] : [], isExact: true };
  }
  const first = isNumber(value) ? afterPrefix(encodeKey(Number.NaN)) : Buffer.from([rank]);
  const beyond = Buffer.from([rank + 1]);
  const text = label(value);
  switch (operator) {
    case "$gt":
      return { intervals: [range(afterPrefix(encoded), beyond, `(${text}, max]`)], isExact: true };
    case "$gte":
      return { intervals: [range(encoded, beyond, `[${text}, max]`)], isExact: true };
    case "$lt":
      return { intervals: [range(first, encoded, `[min, ${text})`)], isExact: true };
    default:
      return { intervals: [range(first, afterPrefix(encoded), `[min, ${text}]`)], isExact: true };
  }
}

function regexBounds(regex: RegExp, literal: BSONRegExp | undefined): Bounds {
  const known = literalPrefix(regex);
  const text = Buffer.concat([Buffer.from([typeRank("")]), Buffer.from(known?.prefix ?? "")]);
  const end = afterPrefix(text);
  const intervals = [range(text, end, known ? `["${known.prefix}", ...)` : `["", {})`)];
  if (literal) intervals.push(point(literal, undefined));
  else
    intervals.push(
      range(Buffer.from([typeRank(new BSONRegExp(""))]), Buffer.from([typeRank(new BSONRegExp("")) + 1]), "[regex]"),
    );
  return { intervals, isExact: false };
}

const plainBounds = new WeakMap<Leaf, Bounds | undefined>();

/** The part of an index field in which values satisfying a predicate lie; undefined if the index is no help. */
export function boundsOf(leaf: Leaf, index: Collation | undefined, query: Collation | undefined): Bounds | undefined {
  if (index || query) return findBounds(leaf, index, query);
  // Every index that has the field asks, and some predicates name hundreds of values.
  if (!plainBounds.has(leaf)) plainBounds.set(leaf, findBounds(leaf, index, query));
  return plainBounds.get(leaf);
}

function findBounds(leaf: Leaf, index: Collation | undefined, query: Collation | undefined): Bounds | undefined {
  const { operator, value } = leaf;
  switch (operator) {
    case "$eq":
      return canUse(value, operator, index, query) ? { intervals: [point(value, index)], isExact: true } : undefined;
    case "$in": {
      const items = value as unknown[];
      if (items.some((item) => item instanceof BSONRegExp || !canUse(item, "$eq", index, query))) return undefined;
      return { intervals: union(items.map((item) => point(item, index))), isExact: true };
    }
    case "$gt":
    case "$gte":
    case "$lt":
    case "$lte":
      return canUse(value, operator, index, query) ? comparison(operator, value) : undefined;
    case "$regex":
      if (index) return undefined;
      return regexBounds(leaf.regex ?? toRegex(value), value instanceof BSONRegExp ? value : undefined);
    case "$exists":
      return { intervals: [EVERYTHING], isExact: false };
  }
  return undefined;
}

function union(intervals: Interval[]): Interval[] {
  const sorted = [...intervals].sort((a, b) => Buffer.compare(a.start, b.start));
  const merged: Interval[] = [];
  for (const interval of sorted) {
    const last = merged.at(-1);
    if (last && Buffer.compare(interval.start, last.end) < 0) {
      if (Buffer.compare(interval.end, last.end) > 0)
        merged[merged.length - 1] = { ...last, end: interval.end, isPoint: false };
    } else merged.push(interval);
  }
  return merged;
}

export function intersect(a: Interval[], b: Interval[]): Interval[] {
  return a.flatMap((left) =>
    b.flatMap((right) => {
      const start = Buffer.compare(left.start, right.start) >= 0 ? left : right;
      const end = Buffer.compare(left.end, right.end) <= 0 ? left : right;
      if (Buffer.compare(start.start, end.end) >= 0) return [];
      if (start === end) return [start];
      return [
        {
          start: start.start,
          end: end.end,
          isPoint: left.isPoint || right.isPoint,
          label: () => joinLabels(start.label(), end.label()),
        },
      ];
    }),
  );
}

const joinLabels = (start: string, end: string): string =>
  `${start.slice(0, start.lastIndexOf(","))}, ${end.slice(end.lastIndexOf(",") + 2)}`;

/** The same values as they lie in an index field of the given direction. */
export function directed({ start, end }: Interval, direction: 1 | -1): { start: Buffer; end: Buffer } {
  if (direction === 1) return { start, end };
  return { start: afterPrefix(invert(end)), end: afterPrefix(invert(start)) };
}
