import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { problem } from "./problem.mjs";

const file = (/** @type {string} */ folder) => join(folder, "running.json");

/**
 * Notes what the programs of a running installation were given, for the command line; returns how to take it away.
 * @param {string} folder @param {NodeJS.ProcessEnv} env
 */
export const noteRunning = (folder, env) => {
  writeFileSync(file(folder), JSON.stringify(env), { mode: 0o600 });
  return () => rmSync(file(folder), { force: true });
};

/**
 * @param {string} folder
 * @returns {NodeJS.ProcessEnv}
 */
export const envOfRunning = (folder) => {
  try {
    return JSON.parse(readFileSync(file(folder), "utf8"));
  } catch {
    throw problem(`No Gatehouse runs with the data folder ${folder}. Start it in another terminal: npm start`);
  }
};
