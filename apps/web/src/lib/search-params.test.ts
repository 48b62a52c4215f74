import { expect, it } from "vitest";
import { integer, oneOf, searchParams, text } from "./search-params";

const read = searchParams({ status: oneOf(["active", "invited"]), search: text, page: integer });

it("reads what the address may say", () => {
  expect(read({ status: "active", search: "Ines", page: 2 })).toEqual({ status: "active", search: "Ines", page: 2 });
});

it("takes a number for the text it was typed as", () => {
  expect(read({ search: 42 })).toEqual({ search: "42" });
});

it("leaves out what it does not know", () => {
  expect(read({ status: { $gt: "" }, search: "", page: -1, other: "x" })).toEqual({});
});
