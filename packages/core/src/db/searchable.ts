import type { Filter } from "mongodb";
import type { Doc } from "./collection";

/** What a document is found by: the words of its texts in order, and every piece of three letters in them. */
export type Searchable = { text: string; keys: string[] };

const pieceLength = 3;
/** Names and an address at their longest; a name in ligatures grows many times when it is folded. */
const searchedCharacters = 500;
const piecesAsked = 3;

/** Letters that Unicode doesn't take apart into a plain one and a mark. */
const plain: Record<string, string> = { ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ı: "i" };

/** Without case, width and accents, so that "jose" finds "José". */
export const fold = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/[ßæœøłđðþı]/g, (letter) => plain[letter] ?? letter)
    .normalize("NFC");

const wordsOf = (text: string): string[] => text.split(/[^\p{L}\p{M}\p{N}]+/u).filter(Boolean);

/** The pieces that begin at each letter of a word; the last ones are shorter. */
const piecesOf = (word: string): string[] => {
  const letters = [...word];
  return letters.map((_, i) => letters.slice(i, i + pieceLength).join(""));
};

export const searchable = (...texts: string[]): Searchable => {
  const words = wordsOf([...fold(texts.join(" "))].slice(0, searchedCharacters).join(""));
  return { text: words.join(" "), keys: [...new Set(words.flatMap(piecesOf))] };
};

/** Of a word's whole pieces the first, the middle and the last: enough for the store to find a rare one among them. */
const tellingPieces = (word: string): string[] => {
  const pieces = piecesOf(word).slice(0, 1 - pieceLength);
  const step = Math.max((pieces.length - 1) / (piecesAsked - 1), 1);
  return [...new Set([0, 1, 2].flatMap((i) => pieces[Math.round(i * step)] ?? []))];
};

const length = (text: string): number => [...text].length;

/**
 * Matches documents that contain, wherever in a word, each part typed; what stands between letters and digits doesn't
 * matter. An index over `search.keys` finds those with a piece of the longest word, in the order of the next field.
 */
export const searchFilter = <D extends Doc & { search: Searchable }>(typed: string): Filter<D> => {
  const parts = fold(typed)
    .split(/\s+/)
    .map(wordsOf)
    .filter((words) => words.length > 0);
  const longest = parts.flat().reduce((a, b) => (length(b) > length(a) ? b : a), "");
  if (!longest) return { "search.keys": "" } as unknown as Filter<D>;
  const pieces =
    length(longest) < pieceLength
      ? [{ $regex: `^${longest}` }]
      : tellingPieces(longest).map((piece) => ({ $eq: piece }));
  return {
    $and: [
      ...pieces.map((piece) => ({ "search.keys": piece })),
      ...parts.map((words) => ({ "search.text": { $regex: words.join(" ") } })),
    ],
  } as unknown as Filter<D>;
};
