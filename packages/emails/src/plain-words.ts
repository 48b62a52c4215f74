// Control characters would break header lines; the bidirectional ones let a name rewrite the sentence around it.
const tricks = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;

const withoutTricks = (value: unknown): unknown =>
  typeof value === "string" ? value.replace(tricks, " ").replace(/ {2,}/g, " ").trim() : value;

/** The same record with every text in it on one line and free of invisible characters that change what is read. */
export const plainWords = <T extends object>(record: T): T =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, withoutTricks(value)])) as T;
