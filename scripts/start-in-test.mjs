import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const script = fileURLToPath(new URL("./start.mjs", import.meta.url));

/** Chosen by whoever runs the tests, and not what these are about. */
const unset = Object.fromEntries(
  ["MONGODB_URI", "REDIS_URL", "SMTP_SERVER", "GATEHOUSE_URL", "GATEHOUSE_SECRET", "GATEHOUSE_SETUP_TOKEN"].map(
    (name) => [name, ""],
  ),
);

/**
 * `npm start` without npm.
 * @param {NodeJS.ProcessEnv} env
 */
export const start = (env) => {
  const child = spawn(process.execPath, [script], {
    env: { ...process.env, ...unset, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk) => {
      output += chunk;
    });
  const ended = once(child, "close").then(([code]) => ({ code, output }));
  return { child, ended, output: () => output };
};

/**
 * The processes that were given this folder, by name of the program.
 * @param {string} folder
 */
export const processesOf = (folder) => {
  if (!existsSync("/proc/self/environ")) throw new Error("This test reads /proc: run it on Linux.");
  return readdirSync("/proc").filter((pid) => {
    if (!/^\d+$/.test(pid) || Number(pid) === process.pid) return false;
    try {
      return ["environ", "cmdline"].some((file) => readFileSync(`/proc/${pid}/${file}`, "utf8").includes(folder));
    } catch {
      return false;
    }
  });
};
