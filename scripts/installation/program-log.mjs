import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, statSync } from "node:fs";
import { dirname } from "node:path";

const limitBytes = 10_000_000;

/**
 * Where a program writes: a file that grows over its starts, or the terminal when there is no file.
 * `lastLines` gives the end of what it wrote since this start, ready to be printed below a message.
 * @param {string | undefined} file
 */
export const openProgramLog = (file) => {
  if (file === undefined) return { output: /** @type {const} */ ("inherit"), lastLines: () => "", close: () => {} };
  mkdirSync(dirname(file), { recursive: true });
  if (existsSync(file) && statSync(file).size > limitBytes) renameSync(file, `${file}.old`);
  const descriptor = openSync(file, "a");
  const start = statSync(file).size;
  return {
    output: descriptor,
    lastLines: () => {
      const lines = readFileSync(file).subarray(start).toString().trimEnd().split("\n").slice(-12);
      return `\n${lines.map((line) => `  ${line}`).join("\n")}\n  (${file})`;
    },
    close: () => closeSync(descriptor),
  };
};
