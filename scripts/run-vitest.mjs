import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./installation/workspace.mjs";

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * A file that breaks before its first test has no failed test, and yet failed.
 * @param {{ status: string, assertionResults: { status: string }[] }[]} files
 */
const brokenFiles = (files) =>
  files.filter((file) => file.status === "failed" && !file.assertionResults.some(({ status }) => status === "failed"))
    .length;

/** @param {string} file @param {number} code @returns {Counts} */
const readCounts = (file, code) => {
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 };
  const report = JSON.parse(readFileSync(file, "utf8"));
  const failed = report.numFailedTests + brokenFiles(report.testResults);
  return {
    passed: report.numPassedTests,
    // An error outside of any test makes the run fail as well.
    failed: code !== 0 && failed === 0 ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  };
};

/**
 * @param {string[]} projects @param {{ folder: string, env: NodeJS.ProcessEnv, signal: AbortSignal }} options
 * `folder` is where the run may leave its report
 */
export const runVitest = async (projects, { folder, env, signal }) => {
  const report = join(folder, `${projects.join("-")}.json`);
  const child = spawn(
    process.execPath,
    [
      join(root, "node_modules/vitest/vitest.mjs"),
      "run",
      ...projects.flatMap((project) => ["--project", project]),
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${report}`,
    ],
    { cwd: root, env, stdio: ["ignore", "inherit", "inherit"] },
  );
  const end = () => child.kill("SIGTERM");
  signal.addEventListener("abort", end);
  const [code] = await once(child, "exit");
  signal.removeEventListener("abort", end);
  return readCounts(report, code);
};
