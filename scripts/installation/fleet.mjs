import { spawn } from "node:child_process";
import { on, once } from "node:events";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { problem } from "./problem.mjs";
import { openProgramLog } from "./program-log.mjs";

/**
 * @typedef {object} Program
 * @property {string} name what people read, and the name of its log file
 * @property {string[]} command a Node script and its arguments, or any other program when `isForeign`
 * @property {boolean} [isForeign] it is no Node script and does not notice when its parent is gone
 * @property {() => Promise<boolean>} [isReady] asked again and again; without it the program sends `{ ready: true }`
 * @property {NodeJS.ProcessEnv} [env]
 * @property {string} [cwd]
 *
 * @typedef {object} Member a program that runs
 * @property {string} name
 * @property {Record<string, unknown>} message what it sent when it was ready
 * @property {(signal?: NodeJS.Signals) => Promise<void>} stop
 * @property {() => Promise<void>} restart
 *
 * @typedef {import("node:child_process").ChildProcess} ChildProcess
 * @typedef {ReturnType<typeof createFleet>} Fleet
 */

const readyWithinMs = 60_000;
const stopWithinMs = 15_000;
const beside = (/** @type {string} */ file) => fileURLToPath(new URL(file, import.meta.url));

/** @param {Program} program @param {number | "inherit"} output */
const launch = (program, output) => {
  const guard = program.isForeign ? [beside("guard.mjs")] : [];
  return spawn(process.execPath, ["--import", beside("exit-with-parent.mjs"), ...guard, ...program.command], {
    cwd: program.cwd,
    env: program.env ?? process.env,
    // Ctrl-C in the terminal must reach the parent alone, which then stops everything in order.
    detached: true,
    stdio: ["ignore", output, output, "ipc"],
  });
};

/** @param {ChildProcess} child */
const hasEnded = (child) => child.exitCode !== null || child.signalCode !== null;
/** @param {ChildProcess} child */
const ending = (child) => child.signalCode ?? `code ${child.exitCode}`;

/** @param {ChildProcess} child @param {NodeJS.Signals} signal */
const endChild = async (child, signal) => {
  if (hasEnded(child) || child.pid === undefined) return;
  const ended = once(child, "exit");
  const killGroup = () => child.pid && !hasEnded(child) && process.kill(-child.pid, "SIGKILL");
  if (signal === "SIGKILL") killGroup();
  else child.kill(signal);
  const timer = setTimeout(killGroup, stopWithinMs);
  await ended;
  clearTimeout(timer);
};

/**
 * Node's watch mode sends messages of its own, which are not for us.
 * @param {ChildProcess} child @param {AbortSignal} signal
 */
const readyMessage = async (child, signal) => {
  for await (const [message] of on(child, "message", { signal })) if (message.ready) return message;
};

/**
 * What the child sent when it was ready; undefined when it ended or stayed silent for too long.
 * @param {ChildProcess} child @param {Program["isReady"]} isReady
 * @returns {Promise<Record<string, unknown> | undefined>}
 */
const waitUntilReady = async (child, isReady) => {
  const signal = AbortSignal.timeout(readyWithinMs);
  if (!isReady) {
    const ended = once(child, "exit", { signal }).then(() => undefined);
    return Promise.race([readyMessage(child, signal), ended]).catch(() => undefined);
  }
  while (!hasEnded(child) && !signal.aborted) {
    if (await isReady()) return {};
    await delay(25);
  }
  return undefined;
};

/**
 * The processes of an installation. They stop in the opposite order of their start; one that ends unasked is
 * reported to `onDeath`. Each writes to a file in `logFolder`, or all to the terminal when `isVerbose`.
 * @param {{ logFolder: string, isVerbose?: boolean, onDeath?: (report: string) => void }} options
 */
export const createFleet = ({ logFolder, isVerbose = false, onDeath }) => {
  /** @type {Member[]} */
  const members = [];
  let isStopping = false;

  /** @param {Program} program @returns {Promise<Member>} */
  const start = async (program) => {
    const logFile = isVerbose ? undefined : join(logFolder, `${program.name}.log`);
    /** @type {ChildProcess | undefined} */
    let current;

    const stop = async (/** @type {NodeJS.Signals} */ signal = "SIGTERM") => {
      const child = current;
      current = undefined;
      if (child) await endChild(child, signal);
    };

    const run = async () => {
      if (isStopping) throw problem("Stopped.");
      const log = openProgramLog(logFile);
      const child = launch(program, log.output);
      log.close();
      current = child;
      const message = await waitUntilReady(child, program.isReady);
      if (current !== child) throw problem("Stopped.");
      if (!message) {
        const why = hasEnded(child) ? `it ended with ${ending(child)}` : "it does not get ready";
        await stop("SIGKILL");
        throw problem(`${program.name} did not start: ${why}.${log.lastLines()}`);
      }
      child.once("exit", () => {
        if (current === child) onDeath?.(`${program.name} ended by itself with ${ending(child)}.${log.lastLines()}`);
      });
      member.message = message;
    };

    /** @type {Member} */
    const member = { name: program.name, message: {}, stop, restart: run };
    members.push(member);
    await run();
    return member;
  };

  const stop = async () => {
    isStopping = true;
    for (const member of members.toReversed()) await member.stop();
  };

  return { start, stop };
};
