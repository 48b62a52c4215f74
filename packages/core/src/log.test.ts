import { expect, it } from "vitest";
import { createLog } from "./log";

const logged = (error: unknown): Record<string, unknown> => {
  let line = "";
  const log = createLog("api", "info", {
    write: (text) => {
      line += text;
    },
  });
  log.error({ error }, "procedure failed");
  const { error: written } = JSON.parse(line);
  return written;
};

const thrownBy = (act: () => unknown): unknown => {
  try {
    return act();
  } catch (error) {
    return error;
  }
};

it("tells a defect's type, message and place", () => {
  const { type, message, stack } = logged(thrownBy(() => (undefined as unknown as Date).getTime()));
  expect(type).toBe("TypeError");
  expect(message).toBe("Cannot read properties of undefined (reading 'getTime')");
  expect(stack).toMatch(/^TypeError: Cannot read.*\n {4}at .*log\.test\.ts:\d+:\d+/);
});

it("keeps the places inside of packages whose paths have an @", () => {
  const frame = "    at consume (/srv/node_modules/.pnpm/@trpc+server@11.2.0/node_modules/@trpc/server/http.mjs:10:3)";
  const error = Object.assign(new Error("no"), { stack: `Error: no\n${frame}` });
  expect(logged(error).stack).toBe(`Error: no\n${frame}`);
});

it("tells of the database's refusal neither addresses nor documents", () => {
  const message = 'E11000 duplicate key error index: email_1 dup key: { email: "ines@meridian.example" }';
  const refusal = Object.assign(new Error(message), {
    name: "MongoServerError",
    code: 11_000,
    keyValue: { email: "ines@meridian.example" },
    errorResponse: { keyValue: { email: "ines@meridian.example" }, passwordHash: "argon" },
  });
  const written = logged(refusal);
  expect(written).toEqual({
    type: "MongoServerError",
    message: 'E11000 duplicate key error index: email_1 dup key: { email: "…@…" }',
    stack: expect.any(String),
  });
  expect(JSON.stringify(written)).not.toMatch(/meridian|argon/);
});

it("tells the causes, and ends where they go round", () => {
  const inner = new TypeError("550 <ines@meridian.example>: unknown");
  expect(logged(new Error("not sent", { cause: inner }))).toMatchObject({
    message: "not sent",
    cause: { type: "TypeError", message: "550 …@… unknown" },
  });
  inner.cause = inner;
  expect(JSON.stringify(logged(inner)).length).toBeLessThan(20_000);
});

it("leaves a sentence one, without its addresses", () => {
  expect(logged("Redis at redis://:secret@cache:6379 is away")).toBe("Redis at …@… is away");
  expect(logged({ keyValue: { email: "ines@meridian.example" } })).toBe("[object Object]");
});
