import { describe, expect, test } from "vitest";
import { type Searchable, searchable, searchFilter } from "./searchable";

type Clause = { "search.keys"?: { $eq?: string; $regex?: string }; "search.text"?: { $regex: string } };

const clausesOf = (typed: string): Clause[] =>
  (searchFilter<{ _id: string; search: Searchable }>(typed) as unknown as { $and: Clause[] }).$and;

/** What the store does with the filter. */
const finds = (typed: string, ...texts: string[]): boolean => {
  const { text, keys } = searchable(...texts);
  return clausesOf(typed).every((clause) => {
    const key = clause["search.keys"];
    if (key)
      return keys.some((each) =>
        key.$eq === undefined ? each.startsWith(key.$regex?.slice(1) ?? "") : each === key.$eq,
      );
    return new RegExp(clause["search.text"]?.$regex ?? "", "u").test(text);
  });
};

const ana = ["José María", "O'Neill-Łukasz", "jose.oneill@harbor.example"];

test("a word is kept as the pieces that begin at each of its letters", () => {
  expect(searchable("Ines", "ines@a.de")).toEqual({
    text: "ines ines a de",
    keys: ["ine", "nes", "es", "s", "a", "de", "e"],
  });
});

describe("people are found", () => {
  test.each([
    "j",
    "os",
    "ose",
    "maria",
    "MARÍA",
    "ｍａｒｉａ",
    "aria osé",
    "neill",
    "o'neill",
    "O’Neill",
    "łuk",
    "luka",
  ])("by %s", (typed) => {
    expect(finds(typed, ...ana)).toBe(true);
  });

  test.each(["neill@har", "jose.oneill@harbor.example", "@harbor", "bor.exam"])(
    "by a part of the address, %s",
    (typed) => {
      expect(finds(typed, ...ana)).toBe(true);
    },
  );

  test.each(["josef", "mariajose", "neill@exam", "q", "jose lena"])("not by %s", (typed) => {
    expect(finds(typed, ...ana)).toBe(false);
  });

  test("by one sign of a script that needs no more", () => {
    expect(finds("伟", "王伟", "wang@a.example")).toBe(true);
    expect(finds("김민", "김민준", "kim@a.example")).toBe(true);
  });
});

test("a word is only found in one piece", () => {
  expect(finds("anna", "Joann", "Vienna")).toBe(false);
});

test("what is typed never becomes a pattern", () => {
  const typed = ["(a+)+$", ".*", "[a-z]{9}", "a|b", "\\d", "$where"];
  const patterns = typed.flatMap((each) => (searchFilter(each) as { $and?: Clause[] }).$and ?? []);
  for (const clause of patterns)
    expect(clause["search.text"]?.$regex ?? clause["search.keys"]?.$regex ?? "").toMatch(/^\^?[\p{L}\p{N} ]*$/u);
  expect(searchFilter(".*")).toEqual({ "search.keys": "" });
});

test("texts of any length leave few keys and few conditions", () => {
  expect(searchable("ﷺ".repeat(200)).keys.length).toBeLessThan(500);
  expect(clausesOf("abcdefghij".repeat(10)).length).toBe(4);
});
