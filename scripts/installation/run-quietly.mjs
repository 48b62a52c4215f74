import { spawn } from "node:child_process";
import { once } from "node:events";
import { problem } from "./problem.mjs";

/**
 * Runs a command to its end without a word; when it fails, the problem carries the end of what it said.
 * @param {string} step @param {string[]} command @param {{ cwd: string, env?: NodeJS.ProcessEnv }} options
 */
export const runQuietly = async (step, [program = "", ...args], { cwd, env = process.env }) => {
  const child = spawn(program, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
  const killChild = () => child.kill();
  process.once("exit", killChild);
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk) => {
      output = (output + chunk).slice(-8000);
    });
  const [code] = await once(child, "close").catch((error) => [error.message]);
  process.off("exit", killChild);
  if (code !== 0)
    throw problem(`${step} failed (${program}: ${code}).\n${output.trimEnd().split("\n").slice(-25).join("\n")}`);
};
