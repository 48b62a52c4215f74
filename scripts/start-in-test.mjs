import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const script = fileURLToPath(new URL("./start.mjs", import.meta.url));

/** Chosen by whoever runs the tests, and not what these are about. */
export const unset = Object.fromEntries(
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

/** @param {string} pid @param {"cmdline" | "environ"} file */
const read = (pid, file) => {
  try {
    return readFileSync(`/proc/${pid}/${file}`, "utf8").replaceAll("\0", " ");
  } catch {
    return "";
  }
};

/**
 * The processes that were given this folder.
 * @param {string} folder
 */
export const processesOf = (folder) => {
  if (!existsSync("/proc/self/environ")) throw new Error("This test reads /proc: run it on Linux.");
  return readdirSync("/proc")
    .filter((pid) => /^\d+$/.test(pid) && Number(pid) !== process.pid)
    .map((pid) => ({ pid: Number(pid), command: read(pid, "cmdline"), env: read(pid, "environ") }))
    .filter(({ command, env }) => command.includes(folder) || env.includes(folder));
};
