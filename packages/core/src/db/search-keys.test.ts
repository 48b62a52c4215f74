import { expect, test } from "vitest";
import { prefixFilter, searchKeys } from "./search-keys";

test("people are found by every word and by the address as it is typed", () => {
  expect(searchKeys("Ana María", "O'Neill", "ana.maria@harbor.example")).toEqual([
    "ana",
    "maría",
    "ana maría",
    "o",
    "neill",
    "o'neill",
    "maria",
    "harbor",
    "example",
    "ana.maria@harbor.example",
  ]);
});

test("what is typed is taken literally", () => {
  expect(prefixFilter("a.b@c")).toEqual({ $and: [{ searchKeys: { $regex: "^a\\.b@c" } }] });
  expect(prefixFilter(".*")).toEqual({ searchKeys: ".*" });
  expect(prefixFilter("  Ana  Mar")).toEqual({
    $and: [{ searchKeys: { $regex: "^ana" } }, { searchKeys: { $regex: "^mar" } }],
  });
});
