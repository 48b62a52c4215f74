import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { fingerprint, unlessDone } from "./fingerprint.mjs";
import { runQuietly } from "./run-quietly.mjs";

export const root = fileURLToPath(new URL("../..", import.meta.url));

const require = createRequire(import.meta.url);
const inRoot = (/** @type {string} */ path) => join(root, path);

const programFolders = {
  api: "apps/api",
  worker: "apps/worker",
  mailbox: "apps/mailbox",
  store: "packages/embedded-mongo",
};

/** @typedef {"built" | "source" | "watch"} RunMode from `dist`, from TypeScript, or from TypeScript anew after each change */

/**
 * What Node is given to run one of this repository's programs.
 * @param {keyof typeof programFolders} name @param {RunMode} mode
 */
export const programCommand = (name, mode) => {
  const folder = inRoot(programFolders[name]);
  const source = join(folder, "src/main.ts");
  const typescript = () => ["--import", pathToFileURL(require.resolve("tsx")).href];
  const commands = {
    built: () => [join(folder, "dist/main.js")],
    source: () => [...typescript(), source],
    watch: () => ["--watch", "--watch-preserve-output", ...typescript(), source],
  };
  return { command: commands[mode](), cwd: folder };
};

/** The pinned pnpm, which npm fetches: the only tools a machine needs are Node, npm and git. */
const pnpm = (/** @type {string[]} */ ...args) => {
  const { packageManager } = JSON.parse(readFileSync(inRoot("package.json"), "utf8"));
  return ["npm", "exec", "--yes", packageManager, "--", ...args];
};

/** NODE_ENV would decide what is installed and how it is built. */
const toolEnv = () => ({ ...process.env, NODE_ENV: undefined, TURBO_TELEMETRY_DISABLED: "1" });

/** @param {(step: string) => void} [report] */
export const ensureDependencies = (report) => {
  const decisive = ["package.json", "pnpm-lock.yaml", "pnpm-workspace.yaml"].map(inRoot);
  const made = [inRoot("node_modules/.modules.yaml")];
  const task = { stamp: inRoot("node_modules/.cache/gatehouse/installed"), current: fingerprint(decisive), made };
  return unlessDone(task, async () => {
    report?.("Installing dependencies");
    await runQuietly("Installing dependencies", pnpm("install", "--frozen-lockfile"), { cwd: root, env: toolEnv() });
  });
};

/** @param {(step: string) => void} [report] */
export const ensureBuilt = (report) => {
  const sources = ["apps", "packages", "pnpm-lock.yaml", "tsconfig.base.json", "turbo.json"].map(inRoot);
  const current = fingerprint(sources, (file) => !/\.test\.tsx?$/.test(file));
  const programs = Object.values(programFolders).map((folder) => inRoot(`${folder}/dist/main.js`));
  const made = [...programs, inRoot("apps/web/dist/index.html")];
  return unlessDone({ stamp: inRoot("node_modules/.cache/gatehouse/built"), current, made }, async () => {
    report?.("Building");
    await runQuietly("Building", pnpm("run", "build"), { cwd: root, env: toolEnv() });
  });
};
