import { expect, test } from "vitest";
import { emailSchema } from "./email";

test.each([
  ["  Ines@Meridian.Example ", "ines@meridian.example"],
  ["ines+portal@meridian.example", "ines+portal@meridian.example"],
])("reads %j as %s", (typed, email) => {
  expect(emailSchema.parse(typed)).toBe(email);
});

test.each([
  "",
  "ines",
  "ines@",
  "@meridian.example",
  "ines@meridian",
  "a b@c.de",
  "ines@meridian.example\nBcc: x@y.z",
  `${"x".repeat(250)}@a.bc`,
])("refuses %j", (typed) => {
  expect(emailSchema.safeParse(typed).success).toBe(false);
});
