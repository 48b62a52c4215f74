import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { setupToken } from "../setup/setup-token";
import { hashToken, isSameToken, linkToken } from "./tokens";

const secret = randomBytes(32);

test("a link token has 256 bits, can be derived again, and differs by id, generation and secret", () => {
  const token = linkToken(secret, "invitation", "inv_a", 1);
  expect(Buffer.from(token, "base64url")).toHaveLength(32);
  expect(linkToken(secret, "invitation", "inv_a", 1)).toBe(token);
  const others = [
    linkToken(secret, "invitation", "inv_b", 1),
    linkToken(secret, "invitation", "inv_a", 2),
    linkToken(randomBytes(32), "invitation", "inv_a", 1),
  ];
  expect(new Set([token, ...others]).size).toBe(4);
});

test("a hash says nothing about its token and tokens of any length compare", () => {
  expect(hashToken("secret")).not.toContain("secret");
  expect(isSameToken("a", "a")).toBe(true);
  expect(isSameToken("a", "a much longer token")).toBe(false);
});

test("the set-up token is the operator's, else the same in every process", () => {
  expect(setupToken({ secret, setupToken: "chosen-by-operator" })).toBe("chosen-by-operator");
  expect(setupToken({ secret, setupToken: undefined })).toMatch(/^GH-SETUP(-[0-9A-HJKMNP-TV-Z]{4}){4}$/);
  expect(setupToken({ secret, setupToken: undefined })).toBe(
    setupToken({ secret: Buffer.from(secret), setupToken: undefined }),
  );
});
