import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));

/** The programs of this repository that run as processes of their own, and where they live. */
export const programFolders = {
  api: "apps/api",
  worker: "apps/worker",
  mailbox: "apps/mailbox",
  store: "packages/embedded-mongo",
};

/** @typedef {"built" | "source" | "watch"} RunMode from `dist`, from TypeScript, or from TypeScript anew after each change */

/**
 * What Node is given to run one of them.
 * @param {keyof typeof programFolders} name @param {RunMode} mode
 */
export const programCommand = (name, mode) => {
  const folder = join(root, programFolders[name]);
  const source = join(folder, "src/main.ts");
  const command = {
    built: [join(folder, "dist/main.js")],
    source: ["--import", import.meta.resolve("tsx"), source],
    watch: [fileURLToPath(import.meta.resolve("tsx/cli")), "watch", "--clear-screen=false", source],
  };
  return { command: command[mode], cwd: folder };
};
