import { expect, it } from "vitest";
import { readEnv } from "./env";

const needed = {
  MONGODB_URI: "mongodb://127.0.0.1/gatehouse",
  REDIS_URL: "redis://127.0.0.1",
  GATEHOUSE_SECRET: Buffer.alloc(32).toString("base64"),
  GATEHOUSE_URL: "https://portal.meridian.example/",
};

it("needs no SMTP server", () => {
  expect(readEnv({ ...needed, SMTP_SERVER: "" })).toMatchObject({
    GATEHOUSE_URL: "https://portal.meridian.example",
    GATEHOUSE_REDIS_PREFIX: "gatehouse",
  });
});

it.each([
  ["gatehouse@meridian.example", { name: undefined, address: "gatehouse@meridian.example" }],
  ["Meridian Data <gatehouse@meridian.example>", { name: "Meridian Data", address: "gatehouse@meridian.example" }],
])("reads the sender %s", (FROM_EMAIL, sender) => {
  expect(readEnv({ ...needed, SMTP_SERVER: "mail", FROM_EMAIL }).FROM_EMAIL).toEqual(sender);
});

it("says in one sentence all that is wrong", () => {
  const wrong = { ...needed, GATEHOUSE_SECRET: "short", SMTP_PORT: "mail", FROM_EMAIL: "nobody" };
  expect(() => readEnv(wrong)).toThrow(
    "GATEHOUSE_SECRET must be 32 bytes in base64; SMTP_PORT must be a number; FROM_EMAIL must be an address like",
  );
  expect(() => readEnv({ ...needed, SMTP_SERVER: "mail" })).toThrow(/^FROM_EMAIL is missing/);
});
