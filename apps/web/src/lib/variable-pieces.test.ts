import { expect, it } from "vitest";
import { variablePieces } from "./variable-pieces";

const kindsOf = (text: string) => variablePieces(text, ["person", "link"]).map(({ text: part, kind }) => [kind, part]);

it.each([
  ["Hello", [["words", "Hello"]]],
  ["", []],
  [
    "{{person}} is in",
    [
      ["variable", "{{person}}"],
      ["words", " is in"],
    ],
  ],
  [
    "[Open]({{link}})",
    [
      ["words", "[Open]("],
      ["variable", "{{link}}"],
      ["words", ")"],
    ],
  ],
  [
    "{{stranger}}{{person}}",
    [
      ["unknown", "{{stranger}}"],
      ["variable", "{{person}}"],
    ],
  ],
  [
    "{{ person }}!",
    [
      ["unknown", "{{ person }}"],
      ["words", "!"],
    ],
  ],
  [
    "{{person} is",
    [
      ["unknown", "{{person}"],
      ["words", " is"],
    ],
  ],
  [
    "{{per is",
    [
      ["unknown", "{{per"],
      ["words", " is"],
    ],
  ],
  [
    "{{{person}}}",
    [
      ["words", "{"],
      ["variable", "{{person}}"],
      ["words", "}"],
    ],
  ],
  ["a {b} c", [["words", "a {b} c"]]],
])("finds the variables of %j", (text, pieces) => {
  expect(kindsOf(text)).toEqual(pieces);
});

it("loses nothing of any text", () => {
  const text = "{{{{}}}} {{a\n}} {{{person}}} }}{{ {{person}}{{".repeat(50);
  expect(
    variablePieces(text, ["person"])
      .map((piece) => piece.text)
      .join(""),
  ).toBe(text);
});
