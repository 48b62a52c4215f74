import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { root } from "./installation/workspace.mjs";

/** @typedef {{ passed: number, skipped: number, failures: string[] }} Results what failed, each with what it said */
/** @typedef {{ name: string, status: string, message: string, assertionResults: { status: string, fullName: string, failureMessages: string[] }[] }} FileReport */

const maxLinesOfFailure = 30;

/** @param {string} name @param {string[]} messages */
const describeFailure = (name, messages) =>
  [name, ...messages.join("\n").split("\n").slice(0, maxLinesOfFailure)].join("\n  ");

/**
 * A file that breaks before its first test has no failed test, and yet failed.
 * @param {FileReport} file
 */
const failuresOf = (file) => {
  const name = relative(root, file.name);
  const failed = file.assertionResults.filter(({ status }) => status === "failed");
  if (file.status === "failed" && failed.length === 0) return [describeFailure(name, [file.message])];
  return failed.map((test) => describeFailure(`${name}: ${test.fullName}`, test.failureMessages));
};

/** @param {string} file @param {string[]} projects @param {number} code @returns {Results} */
const readResults = (file, projects, code) => {
  if (!existsSync(file))
    return {
      passed: 0,
      skipped: 0,
      failures: [`${projects.join(", ")}: ended with ${code} before it wrote its report`],
    };
  const report = JSON.parse(readFileSync(file, "utf8"));
  const failures = report.testResults.flatMap(failuresOf);
  return {
    passed: report.numPassedTests,
    skipped: report.numPendingTests + report.numTodoTests,
    failures:
      code !== 0 && failures.length === 0
        ? [`${projects.join(", ")}: an error outside of any test, see above`]
        : failures,
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
  return readResults(report, projects, code);
};
