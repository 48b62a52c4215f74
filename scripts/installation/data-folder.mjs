import { randomBytes } from "node:crypto";
import { accessSync, chmodSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { lockFolder } from "./folder-lock.mjs";
import { problem } from "./problem.mjs";

const isSecret = (/** @type {string} */ text) => /^[A-Za-z0-9+/]{43}=$/.test(text);

/** @param {string} folder */
const makeFolder = (folder) => {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(join(folder, "."), constants.R_OK | constants.W_OK);
  } catch (error) {
    const why = error instanceof Error ? error.message : error;
    throw problem(`The data folder ${folder} can't be used (${why}). Choose another: GATEHOUSE_DATA=… npm start`);
  }
};

/**
 * The key that stored secrets are encrypted with: the one given, else the folder's own, made at the first start.
 * @param {string} folder @param {string | undefined} given
 */
const ensureSecret = (folder, given) => {
  if (given) {
    if (!isSecret(given))
      throw problem("GATEHOUSE_SECRET must be 32 bytes in base64. Make one with: openssl rand -base64 32");
    return given;
  }
  const file = join(folder, "secret");
  if (existsSync(file)) {
    const secret = readFileSync(file, "utf8").trim();
    if (!isSecret(secret))
      throw problem(`${file} is damaged, and what it encrypted can't be read without it. Put back a copy of it.`);
    chmodSync(file, 0o600);
    return secret;
  }
  if (existsSync(join(folder, "store")))
    throw problem(
      `${file} is missing, and what it encrypted can't be read without it. Put back a copy of it, set GATEHOUSE_SECRET if you used one, or start with an empty folder: GATEHOUSE_DATA=… npm start`,
    );
  const secret = randomBytes(32).toString("base64");
  writeFileSync(file, `${secret}\n`, { mode: 0o600 });
  return secret;
};

/**
 * @param {{ dataFolder: string, secret: string | undefined, url: string }} settings
 */
export const openDataFolder = async ({ dataFolder, secret, url }) => {
  makeFolder(dataFolder);
  const release = await lockFolder(dataFolder, `the Gatehouse at ${url}, process ${process.pid}`);
  try {
    return { secret: ensureSecret(dataFolder, secret), release };
  } catch (error) {
    release();
    throw error;
  }
};
