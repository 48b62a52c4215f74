import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { fingerprint, unlessDone } from "./fingerprint.mjs";

/** @type {string} */
let folder;
const write = (/** @type {string} */ path, text = "text") => writeFileSync(join(folder, path), text);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "gatehouse-fingerprint-"));
  write("a.ts");
});
afterEach(() => rmSync(folder, { recursive: true }));

test("changes with the content and the name of a file, wherever it lies", () => {
  const seen = [fingerprint([folder])];
  write("a.ts", "changed");
  seen.push(fingerprint([folder]));
  mkdirSync(join(folder, "deep"));
  write("deep/b.ts");
  seen.push(fingerprint([folder]));
  expect(new Set(seen).size).toBe(3);
});

test("does not look at what is installed, built or left out", () => {
  const before = fingerprint([folder], (file) => !file.endsWith(".test.ts"));
  mkdirSync(join(folder, "node_modules"));
  mkdirSync(join(folder, "dist"));
  for (const path of ["node_modules/a.js", "dist/a.js", "a.test.ts"]) write(path);
  expect(fingerprint([folder], (file) => !file.endsWith(".test.ts"))).toBe(before);
});

test("work is done once, and again when something changed or its result is gone", async () => {
  const work = vi.fn(async () => write("result"));
  const task = { stamp: join(folder, "stamp"), made: [join(folder, "result")] };
  await unlessDone({ ...task, current: "1" }, work);
  await unlessDone({ ...task, current: "1" }, work);
  expect(work).toHaveBeenCalledTimes(1);
  await unlessDone({ ...task, current: "2" }, work);
  expect(work).toHaveBeenCalledTimes(2);
  rmSync(join(folder, "result"));
  await unlessDone({ ...task, current: "2" }, work);
  expect(work).toHaveBeenCalledTimes(3);
});

test("work that failed is done again", async () => {
  const task = { stamp: join(folder, "stamp"), made: [], current: "1" };
  await expect(unlessDone(task, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  const work = vi.fn(async () => {});
  await unlessDone(task, work);
  expect(work).toHaveBeenCalledOnce();
});
