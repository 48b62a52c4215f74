import { expect, it } from "vitest";
import { diffLines } from "./diff-lines";

const drawn = (before: string, after: string) =>
  diffLines(before, after).map(({ kind, line }) => `${{ same: " ", removed: "-", added: "+" }[kind]}${line}`);

it("marks the lines that are gone and those that are new", () => {
  expect(drawn("a\nb\nc", "a\nB\nc\nd")).toEqual([" a", "-b", "+B", " c", "+d"]);
});

it("finds nothing between equal texts, and everything between strangers", () => {
  expect(drawn("a\n\nb", "a\n\nb")).toEqual([" a", " ", " b"]);
  expect(drawn("a\nb", "c")).toEqual(["-a", "-b", "+c"]);
});
