import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const ignored = new Set(["node_modules", "dist", ".turbo", ".cache"]);

/** @param {string} path @returns {string[]} */
const filesIn = (path) => {
  if (!statSync(path).isDirectory()) return [path];
  const names = readdirSync(path).filter((name) => !ignored.has(name));
  return names.sort().flatMap((name) => filesIn(join(path, name)));
};

/**
 * Changes when the content or the place of one of these files (or of a file below these folders) does.
 * @param {string[]} paths @param {(file: string) => boolean} [counts]
 */
export const fingerprint = (paths, counts = () => true) => {
  const hash = createHash("sha256").update(`${process.platform} ${process.arch}`);
  for (const file of paths.flatMap(filesIn).filter(counts)) hash.update(file).update(readFileSync(file));
  return hash.digest("hex");
};

/**
 * Does the work unless it was done for the same fingerprint before and what it made is still there.
 * @param {{ stamp: string, current: string, made: string[] }} task `stamp` is the file that remembers
 * @param {() => Promise<void>} work
 */
export const unlessDone = async ({ stamp, current, made }, work) => {
  const isDone = [stamp, ...made].every((file) => existsSync(file)) && readFileSync(stamp, "utf8") === current;
  if (isDone) return;
  await work();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, current);
};
