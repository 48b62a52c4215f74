import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { root } from "./installation/workspace.mjs";

const checks = ["lint", "typecheck", "boundaries", "unused"];
const env = { ...process.env, NO_COLOR: "1", FORCE_COLOR: undefined };

/** @param {string} name */
const runCheck = async (name) => {
  const child = spawn(`npm run --silent ${name} 2>&1`, {
    cwd: root,
    env,
    shell: true,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [output, [code]] = await Promise.all([text(child.stdout), once(child, "close")]);
  return { name, hasPassed: code === 0, output };
};

/** Runs all checks of the repository at once and prints what each said, one after the other. */
export const runChecks = async () => {
  const results = await Promise.all(checks.map(runCheck));
  for (const { name, hasPassed, output } of results) {
    console.log(`${hasPassed ? "✓" : "✗"} ${name}`);
    if (!hasPassed) console.log(output);
  }
  return results;
};
