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

/** @param {string} [failure] @returns {import("./run-vitest.mjs").Results} */
const resultOf = (failure) => ({
  passed: failure === undefined ? 1 : 0,
  skipped: 0,
  failures: failure === undefined ? [] : [failure],
});

/** A build that exceeds what pages may load at first has failed. */
const build = async () => {
  try {
    await ensureBuilt(report);
    await runQuietly("Measuring the pages", ["node", "apps/web/check-bundle.mjs"], { cwd: root });
    return resultOf();
  } catch (error) {
    return resultOf(describe(error));
  }
};

/**
 * What failed stands at the end once more: the reports of all runs are longer than many a terminal remembers.
 * @param {import("./run-vitest.mjs").Results[]} results
 */
const conclude = (results) => {
  const failures = results.flatMap((result) => result.failures);
  const sum = (/** @type {"passed" | "skipped"} */ key) => results.reduce((total, result) => total + result[key], 0);
  for (const failure of failures) console.log(`\n✗ ${failure}`);
  const skipped = sum("skipped") > 0 ? `, ${sum("skipped")} skipped` : "";
  console.log(`\n${sum("passed")} passed, ${failures.length} failed${skipped}`);
  return failures.length === 0;
};

/** @param {string} folder @param {AbortSignal} signal */
const runSteps = async (folder, signal) => {
  await ensureDependencies(report);
  ensureProgram("redis", report);
  const chromium = process.env.CHROMIUM_PATH || ensureProgram("chromium", report);
  const options = { folder, signal, env: { ...process.env, TMPDIR: folder, CHROMIUM_PATH: chromium } };

  const steps = [
    async () =>
      (await runChecks()).map(({ name, hasPassed, output }) => resultOf(hasPassed ? undefined : `${name}\n${output}`)),
    async () => [await runVitest(["unit", "web"], options)],
    async () => [await runVitest(["integration"], options)],
    async () => [await build()],
    async () => [await runVitest(["faults"], options)],
    async () => [await runVitest(["e2e"], options)],
  ];
  const results = [];
  for (const step of steps) if (!signal.aborted) results.push(...(await step()));
  return results;
};

/** Everything there is to test, from a fresh clone on; what it starts and writes is gone at the end. */
export const runAllTests = async () => {
  const folder = mkdtempSync(join(tmpdir(), "gatehouse-test-"));
  const interruption = new AbortController();
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(name, () => interruption.abort());
  try {
    const results = await runSteps(folder, interruption.signal);
    if (interruption.signal.aborted) console.log("\nInterrupted.");
    process.exitCode = !interruption.signal.aborted && conclude(results) ? 0 : 1;
  } catch (error) {
    console.error(describe(error));
    process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  }
};
