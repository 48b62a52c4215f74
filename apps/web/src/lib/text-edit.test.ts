import { describe, expect, it } from "vitest";
import {
  insertLink,
  insertTable,
  insertText,
  type SelectedText,
  type TextEdit,
  toggleList,
  toggleMark,
} from "./text-edit";

/** "say [hello]" has "hello" selected, before and after. */
const edited = (marked: string, edit: (selected: SelectedText) => TextEdit): string => {
  const from = marked.indexOf("‹");
  const to = marked.indexOf("›") - 1;
  const text = marked.replace(/[‹›]/g, "");
  const { insert, select, ...range } = edit({ text, from, to });
  const result = text.slice(0, range.from) + insert + text.slice(range.to);
  return `${result.slice(0, select[0])}‹${result.slice(select[0], select[1])}›${result.slice(select[1])}`;
};

describe("a mark", () => {
  it.each([
    ["say ‹hello›", "say **‹hello›**"],
    ["say **‹hello›**", "say ‹hello›"],
    ["say ‹**hello**›", "say ‹hello›"],
    ["say ‹hello ›you", "say **‹hello›** you"],
    ["say ‹›", "say **‹›**"],
    ["say **‹›**", "say ‹›"],
  ])("makes of %s %s", (before, after) => {
    expect(edited(before, toggleMark("**"))).toBe(after);
  });
});

describe("a link", () => {
  it.each([
    ["‹›", "[‹›](https://)"],
    ["see ‹here›", "see [here](‹https://›)"],
    ["see ‹https://a.example/x›", "see [‹›](https://a.example/x)"],
    ["‹{{link}}›", "[‹›]({{link}})"],
  ])("makes of %s %s", (before, after) => {
    expect(edited(before, insertLink)).toBe(after);
  });
});

describe("a list", () => {
  it.each([
    ["a\no‹›ne\nb", "a\n- one‹›\nb"],
    ["- o‹›ne", "one‹›"],
    ["‹›", "- ‹›"],
    ["o‹ne\n\ntw›o\nb", "‹- one\n\n- two›\nb"],
    ["‹- one\n- two›", "‹one\ntwo›"],
  ])("makes of %j %j", (before, after) => {
    expect(edited(before, toggleList)).toBe(after);
  });
});

it.each([
  ["‹›", "| ‹Name› | Value |\n| --- | --- |\n|  |  |"],
  ["o‹›ne\ntwo", "one\n\n| ‹Name› | Value |\n| --- | --- |\n|  |  |\n\ntwo"],
  ["one\n\n‹›\n\ntwo", "one\n\n| ‹Name› | Value |\n| --- | --- |\n|  |  |\n\ntwo"],
])("puts a table into %j, apart from what is around it", (before, after) => {
  expect(edited(before, insertTable)).toBe(after);
});

it("puts a text in place of what is selected", () => {
  expect(edited("say ‹hello›!", insertText("{{person}}"))).toBe("say {{person}}‹›!");
});
