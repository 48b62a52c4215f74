/** A stretch of a text that has `{{variables}}` in it. */
export type VariablePiece = { text: string; kind: "words" | "variable" | "unknown" };

// What opens and is not a variable ends with its own braces, or with the word after it.
const pattern = /\{\{\w+\}\}|\{\{[^{}\n]{0,40}\}{1,2}|\{\{(?!\{)[ \t]*\w*/g;

/** The text in order, its variables apart; `names` are those that are known. */
export const variablePieces = (text: string, names: readonly string[]): VariablePiece[] => {
  const pieces: VariablePiece[] = [];
  let end = 0;
  for (const { 0: found, index } of text.matchAll(pattern)) {
    if (index > end) pieces.push({ text: text.slice(end, index), kind: "words" });
    const isKnown = names.some((name) => found === `{{${name}}}`);
    pieces.push({ text: found, kind: isKnown ? "variable" : "unknown" });
    end = index + found.length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), kind: "words" });
  return pieces;
};
