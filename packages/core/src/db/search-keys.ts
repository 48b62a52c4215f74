import type { Filter } from "mongodb";
import type { Doc } from "./collection";

const wordsOf = (text: string): string[] =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** What a person is found by: every word of the texts, and each text without spaces as it is typed. */
export const searchKeys = (...texts: string[]): string[] => [
  ...new Set(texts.flatMap((text) => [...wordsOf(text), text.normalize("NFKC").toLowerCase().trim()])),
];

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Matches documents that have, for each word typed, a search key that starts with it; served by an index. */
export const prefixFilter = <D extends Doc & { searchKeys: string[] }>(search: string): Filter<D> => {
  const typed = search.normalize("NFKC").toLowerCase().trim();
  const words = typed.includes("@") ? [typed] : wordsOf(typed);
  if (words.length === 0) return { searchKeys: typed } as Filter<D>;
  return { $and: words.map((word) => ({ searchKeys: { $regex: `^${literally(word)}` } })) } as Filter<D>;
};
