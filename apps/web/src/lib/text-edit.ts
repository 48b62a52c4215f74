/** A text field's content and the part of it that is selected. */
export type SelectedText = { text: string; from: number; to: number };

/** `insert` in place of what stands from `from` to `to`; afterwards `select` is selected. */
export type TextEdit = { from: number; to: number; insert: string; select: readonly [number, number] };

/** Double clicks take the space behind a word along. */
const trimmed = ({ text, from, to }: SelectedText): SelectedText => {
  const selected = text.slice(from, to);
  const start = from + selected.length - selected.trimStart().length;
  return selected.trim() === "" ? { text, from, to } : { text, from: start, to: start + selected.trim().length };
};

/** Puts a mark of Markdown around what is selected, or takes it away again. */
export const toggleMark =
  (mark: string) =>
  (selection: SelectedText): TextEdit => {
    const { text, from, to } = trimmed(selection);
    const selected = text.slice(from, to);
    const { length } = mark;
    if (text.slice(0, from).endsWith(mark) && text.slice(to).startsWith(mark))
      return { from: from - length, to: to + length, insert: selected, select: [from - length, to - length] };
    if (selected.length > 2 * length && selected.startsWith(mark) && selected.endsWith(mark))
      return { from, to, insert: selected.slice(length, -length), select: [from, to - 2 * length] };
    return { from, to, insert: mark + selected + mark, select: [from + length, to + length] };
  };

const address = "https://";

/** Makes a link of what is selected: its words, or where it leads. */
export const insertLink = (selection: SelectedText): TextEdit => {
  const { text, from, to } = trimmed(selection);
  const selected = text.slice(from, to);
  const isAddress = /^(https?:\/\/\S+|mailto:\S+|\{\{\w+\}\})$/.test(selected);
  if (isAddress || selected === "")
    return { from, to, insert: `[](${selected || address})`, select: [from + 1, from + 1] };
  const start = from + selected.length + "[](".length;
  return { from, to, insert: `[${selected}](${address})`, select: [start, start + address.length] };
};

/** Makes a list of the lines that are selected, or lines of the list again. */
export const toggleList = ({ text, from, to }: SelectedText): TextEdit => {
  const start = text.lastIndexOf("\n", from - 1) + 1;
  const end = text.indexOf("\n", to) < 0 ? text.length : text.indexOf("\n", to);
  const lines = text.slice(start, end).split("\n");
  const isList =
    lines.every((line) => line.trim() === "" || line.startsWith("- ")) && lines.some((line) => line !== "");
  const changed = lines.map((line) =>
    isList ? line.replace(/^- /, "") : line.trim() === "" && lines.length > 1 ? line : `- ${line}`,
  );
  const insert = changed.join("\n");
  const select = lines.length > 1 ? start : start + insert.length;
  return { from: start, to: end, insert, select: [select, start + insert.length] };
};

const firstTitle = "Name";

/** A table to fill in, below the line that the cursor is in. */
export const insertTable = ({ text, to }: SelectedText): TextEdit => {
  const end = text.indexOf("\n", to) < 0 ? text.length : text.indexOf("\n", to);
  const before = text.slice(0, end);
  const gap = before === "" || before.endsWith("\n\n") ? "" : before.endsWith("\n") ? "\n" : "\n\n";
  const after = text.slice(end).startsWith("\n\n") || end === text.length ? "" : "\n";
  const start = end + gap.length + "| ".length;
  return {
    from: end,
    to: end,
    insert: `${gap}| ${firstTitle} | Value |\n| --- | --- |\n|  |  |${after}`,
    select: [start, start + firstTitle.length],
  };
};

/** In place of what is selected, with the cursor behind it. */
export const insertText =
  (insert: string) =>
  ({ from, to }: SelectedText): TextEdit => ({
    from,
    to,
    insert,
    select: [from + insert.length, from + insert.length],
  });
