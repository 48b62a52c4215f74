const list = new Intl.ListFormat(undefined, { type: "conjunction" });

/** "Maya, Jonas, and Elena" */
export const formatList = (words: readonly string[]): string => list.format(words);
