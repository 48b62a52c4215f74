import type { SelectedText, TextEdit } from "./text-edit";

type TextField = HTMLInputElement | HTMLTextAreaElement;

/** Edits what is in a field as if it had been typed, so that Undo takes it back. */
export const applyTextEdit = (field: TextField, edit: (selected: SelectedText) => TextEdit): void => {
  const { value: text, selectionStart, selectionEnd } = field;
  const { from, to, insert, select } = edit({
    text,
    from: selectionStart ?? text.length,
    to: selectionEnd ?? text.length,
  });
  field.focus();
  field.setSelectionRange(from, to);
  // Deprecated, but nothing else adds to what Undo knows.
  document.execCommand(insert === "" ? "delete" : "insertText", false, insert);
  field.setSelectionRange(...select);
};
