import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { problem } from "./problem.mjs";
import { root } from "./workspace.mjs";

/** Puts what `.env` says into the environment, below what is there already. */
export const loadEnvFile = () => {
  const file = resolve(root, ".env");
  if (existsSync(file)) process.loadEnvFile(file);
};

/** @param {string} text */
const readPort = (text) => {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw problem(`PORT is "${text}", which is no port. Choose a number from 1 to 65535, or leave it out for 3000.`);
  return port;
};

/**
 * What somebody chose in the environment. An empty variable counts as none.
 * @param {NodeJS.ProcessEnv} environment
 */
export const readSettings = (environment) => {
  const env = Object.fromEntries(Object.entries(environment).filter(([, value]) => value));
  const port = readPort(env.PORT ?? "3000");
  return {
    env,
    port,
    host: env.HOST ?? "127.0.0.1",
    url: env.GATEHOUSE_URL ?? `http://localhost:${port}`,
    dataFolder: resolve(root, env.GATEHOUSE_DATA ?? ".data"),
    secret: env.GATEHOUSE_SECRET,
    mongodbUri: env.MONGODB_URI,
    redisUrl: env.REDIS_URL,
    wantsMailbox: !env.SMTP_SERVER && env.GATEHOUSE_MAILBOX !== "off",
  };
};

/** @typedef {ReturnType<typeof readSettings>} Settings */
