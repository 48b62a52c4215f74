import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { freePort } from "./installation/free-port.mjs";
import { processesOf, start, unset } from "./start-in-test.mjs";

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

/** @param {string} input @param {string[]} args */
const gatehouse = (input, ...args) => {
  const script = fileURLToPath(new URL("./gatehouse.mjs", import.meta.url));
  const env = { ...process.env, ...unset, GATEHOUSE_DATA: folder };
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { env, input, encoding: "utf8" });
  return { status, said: `${stdout}${stderr}`.trim() };
};

test("takes commands in the terminal while it runs", async () => {
  expect(gatehouse("", "seed", "demo")).toMatchObject({ status: 1, said: expect.stringContaining("npm start") });
  const run = startHere();
  await untilItRuns(run);
  expect(gatehouse("", "seed", "demo")).toMatchObject({ status: 1, said: expect.stringContaining("not set up") });
  const person = ["--email", "ines@meridian.example", "--first-name", "Ines", "--last-name", "Okafor"];
  expect(gatehouse("brass keystone over the arch", "init", ...person).said).toContain("is super admin now");
  expect(gatehouse("", "seed", "demo", "--json").said).toContain('"sampleData":true');
  expect(gatehouse("", "seed", "demo")).toEqual({ status: 1, said: "The sample data is there already." });
  expect(gatehouse("", "seed", "demo", "--remove")).toEqual({ status: 0, said: "The sample data is gone." });
  expect(gatehouse("", "seed", "tomatoes").status).toBe(2);
  expect(gatehouse("").said).toContain("Usage:");
  await stop(run);
  expect(gatehouse("", "seed", "demo").said).toContain("npm start");
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
