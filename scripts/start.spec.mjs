import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { freePort } from "./installation/free-port.mjs";
import { processesOf, start } from "./start-in-test.mjs";

/** @type {string} */
let folder;
/** @type {string} */
let port;
/** @type {ReturnType<typeof start>[]} */
let started = [];

const startHere = () => {
  const run = start({ PORT: port, GATEHOUSE_DATA: folder });
  started.push(run);
  return run;
};

/** @param {ReturnType<typeof start>} run */
const untilItRuns = (run) =>
  Promise.race([
    vi.waitFor(() => expect(run.output()).toContain("Stop      Ctrl-C"), { timeout: 60_000, interval: 20 }),
    run.ended.then(({ output }) => expect.fail(`It ended: ${output}`)),
  ]);

const untilNothingRuns = () => vi.waitFor(() => expect(processesOf(folder)).toEqual([]), { timeout: 30_000 });

/** @param {ReturnType<typeof start>} run @param {NodeJS.Signals} [signal] */
const stop = async (run, signal = "SIGINT") => {
  run.child.kill(signal);
  return run.ended;
};

const setUpLink = (/** @type {string} */ output) => /Set up {4}(\S+)/.exec(output)?.[1];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "gatehouse-start-"));
  port = String(await freePort());
});

afterEach(async () => {
  for (const run of started) run.child.kill("SIGKILL");
  started = [];
  await untilNothingRuns();
  rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
});

test("prints where everything is, stops on Ctrl-C and finds its data again", async () => {
  const first = startHere();
  await untilItRuns(first);
  expect(first.output()).toContain(`Gatehouse runs at http://localhost:${port}`);
  expect(first.output()).toContain(`Data      ${folder}`);
  expect((await fetch(`http://localhost:${port}/`)).status).toBe(200);
  const link = setUpLink(first.output());
  expect(link).toContain(`http://localhost:${port}/`);
  expect(await stop(first)).toMatchObject({ code: 0 });
  expect(processesOf(folder)).toEqual([]);

  const second = startHere();
  await untilItRuns(second);
  expect(setUpLink(second.output())).toBe(link);
  expect(await stop(second, "SIGTERM")).toMatchObject({ code: 0 });
  expect(processesOf(folder)).toEqual([]);
});

test("stops in order on a Ctrl-C that npm passes on once more", async () => {
  const run = startHere();
  await untilItRuns(run);
  run.child.kill("SIGINT");
  expect(await stop(run)).toMatchObject({ code: 0 });
  expect(processesOf(folder)).toEqual([]);
});

test("leaves nothing behind when it is killed, and starts again", async () => {
  const first = startHere();
  await untilItRuns(first);
  await stop(first, "SIGKILL");
  await untilNothingRuns();
  const second = startHere();
  await untilItRuns(second);
  expect(await stop(second)).toMatchObject({ code: 0 });
});

test("names a process that dies, and stops the others", async () => {
  const run = startHere();
  await untilItRuns(run);
  const worker = processesOf(folder).find(({ command }) => command.includes("apps/worker/dist/main.js"));
  process.kill(worker?.pid ?? expect.fail("no worker runs"), "SIGKILL");
  const { code, output } = await run.ended;
  expect(output).toContain("worker ended by itself with SIGKILL.");
  expect(code).toBe(1);
  expect(processesOf(folder)).toEqual([]);
});

describe("damaged data", () => {
  /** @type {string} */
  let healthy;

  beforeAll(async () => {
    healthy = mkdtempSync(join(tmpdir(), "gatehouse-healthy-"));
    const run = start({ PORT: String(await freePort()), GATEHOUSE_DATA: healthy });
    await untilItRuns(run);
    await stop(run);
  });
  afterAll(() => rmSync(healthy, { recursive: true }));
  beforeEach(() => cpSync(healthy, folder, { recursive: true }));

  /** @param {string} part */
  const damage = (part) => {
    const files = readdirSync(join(folder, part), { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      const path = join(file.parentPath, file.name);
      writeFileSync(path, Buffer.alloc(Math.max(readFileSync(path).length, 64), "damage "));
    }
  };

  test.each([
    ["store", "put back a copy of it, or start with an empty folder"],
    ["redis/appendonlydir", "move"],
  ])("%s is refused with what to do", async (part, advice) => {
    damage(part);
    const { code, output } = await startHere().ended;
    expect(output).toContain(`${part.split("/")[0]} did not start`);
    expect(output).toContain(advice);
    expect(code).toBe(1);
    expect(processesOf(folder)).toEqual([]);
  });
});
