import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe } from "./installation/problem.mjs";
import { runQuietly } from "./installation/run-quietly.mjs";
import { ensureProgram } from "./installation/system-packages.mjs";
import { ensureBuilt, ensureDependencies, root } from "./installation/workspace.mjs";
import { runChecks } from "./run-checks.mjs";
import { runVitest } from "./run-vitest.mjs";

const report = (/** @type {string} */ step) => console.log(`${step} …`);

const passed = { passed: 1, failed: 0, skipped: 0 };
const failed = { passed: 0, failed: 1, skipped: 0 };

/** A build that exceeds what pages may load at first has failed. */
const build = async () => {
  try {
    await ensureBuilt(report);
    await runQuietly("Measuring the pages", ["node", "apps/web/check-bundle.mjs"], { cwd: root });
    return passed;
  } catch (error) {
    console.error(describe(error));
    return failed;
  }
};

/** @param {import("./run-vitest.mjs").Counts[]} counts */
const closingLine = (counts) => {
  const sum = (/** @type {keyof typeof passed} */ key) => counts.reduce((total, count) => total + count[key], 0);
  const skipped = sum("skipped") > 0 ? `, ${sum("skipped")} skipped` : "";
  return { line: `${sum("passed")} passed, ${sum("failed")} failed${skipped}`, hasFailed: sum("failed") > 0 };
};

/** @param {string} folder @param {AbortSignal} signal */
const runSteps = async (folder, signal) => {
  await ensureDependencies(report);
  ensureProgram("redis", report);
  const chromium = process.env.CHROMIUM_PATH || ensureProgram("chromium", report);
  const options = { folder, signal, env: { ...process.env, TMPDIR: folder, CHROMIUM_PATH: chromium } };

  const steps = [
    async () => (await runChecks()).map(({ hasPassed }) => (hasPassed ? passed : failed)),
    async () => [await runVitest(["unit", "web"], options)],
    async () => [await runVitest(["integration"], options)],
    async () => [await build()],
    async () => [await runVitest(["faults"], options)],
    async () => [await runVitest(["e2e"], options)],
  ];
  const counts = [];
  for (const step of steps) if (!signal.aborted) counts.push(...(await step()));
  return counts;
};

/** Everything there is to test, from a fresh clone on; what it starts and writes is gone at the end. */
export const runAllTests = async () => {
  const folder = mkdtempSync(join(tmpdir(), "gatehouse-test-"));
  const interruption = new AbortController();
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(name, () => interruption.abort());
  try {
    const { line, hasFailed } = closingLine(await runSteps(folder, interruption.signal));
    if (interruption.signal.aborted) console.log("\nInterrupted.");
    else console.log(`\n${line}`);
    process.exitCode = hasFailed || interruption.signal.aborted ? 1 : 0;
  } catch (error) {
    console.error(describe(error));
    process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  }
};
