import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createFleet } from "./fleet.mjs";

/** @type {string} */
let folder;
/** @type {import("./fleet.mjs").Fleet} */
let fleet;
/** @type {string[]} */
let deaths;

const log = (/** @type {string} */ name) => readFileSync(join(folder, `${name}.log`), "utf8");

/** @param {string} name @param {string} [body] */
const program = (name, body = "") => {
  const script = join(folder, `${name}.mjs`);
  const stop = `process.on("SIGTERM", () => { fs.appendFileSync("order", "${name} "); process.exit(0); });`;
  writeFileSync(
    script,
    `import fs from "node:fs"; ${stop} setInterval(() => {}, 1000); ${body} process.send({ ready: true, pid: process.pid });`,
  );
  return { name, command: [script], cwd: folder };
};

const isAlive = (/** @type {unknown} */ pid) => {
  try {
    return process.kill(Number(pid), 0);
  } catch {
    return false;
  }
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "gatehouse-fleet-"));
  deaths = [];
  fleet = createFleet({ logFolder: folder, onDeath: (report) => deaths.push(report) });
});

afterEach(async () => {
  await fleet.stop();
  rmSync(folder, { recursive: true });
});

test("programs stop in the opposite order of their start", async () => {
  for (const name of ["redis", "store", "api"]) await fleet.start(program(name));
  await fleet.stop();
  expect(readFileSync(join(folder, "order"), "utf8")).toBe("api store redis ");
  expect(deaths).toEqual([]);
});

test("a program that can't start is named with its last words and is gone", async () => {
  const broken = program("api", 'console.error("no database"); process.exit(7);');
  await expect(fleet.start(broken)).rejects.toThrow(/^api did not start: it ended with code 7\.\n {2}no database\n/);
});

test("a program that dies later is reported with its last words", async () => {
  await fleet.start(program("worker", 'setTimeout(() => { console.log("out of memory"); process.exit(9); }, 50);'));
  await expect.poll(() => deaths).toHaveLength(1);
  expect(deaths[0]).toMatch(/^worker ended by itself with code 9\.\n {2}out of memory\n/);
});

test("a program can be killed and started again without a report", async () => {
  const member = await fleet.start(program("worker"));
  const first = member.message.pid;
  await member.stop("SIGKILL");
  expect(isAlive(first)).toBe(false);
  await member.restart();
  expect(isAlive(member.message.pid)).toBe(true);
  expect(deaths).toEqual([]);
});

test("stopping during a start ends the program that was about to start", async () => {
  const slow = { ...program("slow"), isReady: async () => false };
  const start = fleet.start(slow);
  const outcome = expect(start).rejects.toThrow("Stopped.");
  await fleet.stop();
  await outcome;
  await expect(fleet.start(program("late"))).rejects.toThrow("Stopped.");
});

test("a program writes to its own log over several starts", async () => {
  const member = await fleet.start(program("api", 'console.log("hello");'));
  await member.stop();
  await member.restart();
  expect(log("api").match(/hello/g)).toHaveLength(2);
});

test("no program outlives a parent that was killed, be it Node or not", async () => {
  const node = program("api", 'fs.writeFileSync("api.pid", String(process.pid));');
  const foreign = {
    name: "redis",
    command: ["sh", "-c", "echo $$ > redis.pid; exec sleep 1000"],
    cwd: folder,
    isForeign: true,
  };
  const parent = join(folder, "parent.mjs");
  writeFileSync(
    parent,
    `import { createFleet } from ${JSON.stringify(new URL("./fleet.mjs", import.meta.url).href)};
     const fleet = createFleet({ logFolder: ${JSON.stringify(folder)} });
     await fleet.start(${JSON.stringify(node)});
     await fleet.start({ ...${JSON.stringify(foreign)}, isReady: async () => (await import("node:fs")).existsSync("redis.pid") });
     console.log("ready");`,
  );
  const child = spawn(process.execPath, [parent], { cwd: folder, stdio: ["ignore", "pipe", "inherit"] });
  await once(child.stdout, "data");
  const pids = await vi.waitFor(
    () => ["api", "redis"].map((name) => Number(readFileSync(join(folder, `${name}.pid`), "utf8")) || expect.fail()),
    { timeout: 40_000 },
  );
  expect(pids.map(isAlive)).toEqual([true, true]);
  child.kill("SIGKILL");
  await expect.poll(() => pids.map(isAlive)).toEqual([false, false]);
});
