import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { seal, unseal } from "./seal";

const config = { secret: randomBytes(32) };

test("a sealed secret opens where it was sealed, and shows nothing of itself", () => {
  const sealed = seal(config, "whk_1", "whsec_abc");
  expect(Buffer.from(sealed, "base64").toString("latin1")).not.toContain("whsec");
  expect(unseal(config, "whk_1", sealed)).toBe("whsec_abc");
});

test("sealing twice gives two texts", () => {
  expect(seal(config, "whk_1", "x")).not.toBe(seal(config, "whk_1", "x"));
});

test("it opens at no other place, with no other secret, and not once it was changed", () => {
  const sealed = seal(config, "whk_1", "whsec_abc");
  const changed = Buffer.from(sealed, "base64");
  changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
  expect(() => unseal(config, "whk_2", sealed)).toThrow();
  expect(() => unseal({ secret: randomBytes(32) }, "whk_1", sealed)).toThrow();
  expect(() => unseal(config, "whk_1", changed.toString("base64"))).toThrow();
});
