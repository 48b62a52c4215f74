import { join } from "node:path";
import { openDataFolder } from "./data-folder.mjs";
import { createFleet } from "./fleet.mjs";
import { freePort, isPortFree } from "./free-port.mjs";
import { problem } from "./problem.mjs";
import { startRedis } from "./redis.mjs";
import { noteRunning } from "./running.mjs";
import { startStore } from "./store.mjs";
import { ensureProgram } from "./system-packages.mjs";
import { ensureBuilt, ensureDependencies, programCommand, root } from "./workspace.mjs";

/**
 * @typedef {object} Options
 * @property {import("./settings.mjs").Settings} settings
 * @property {import("./workspace.mjs").RunMode} mode
 * @property {boolean} [isVerbose]
 * @property {(step: string) => void} [report]
 * @property {(report: string) => void} [onDeath] a process ended by itself
 */

/** @param {import("./fleet.mjs").Fleet} fleet @param {Options} options */
const startMailbox = async (fleet, { settings, mode }) => {
  const smtpPort = await freePort(1025);
  const member = await fleet.start({
    name: "mailbox",
    ...programCommand("mailbox", mode === "built" ? "built" : "source"),
    env: {
      ...process.env,
      SMTP_PORT: String(smtpPort),
      PORT: String(await freePort(8025)),
      DATA_DIR: join(settings.dataFolder, "mailbox"),
    },
  });
  return { smtpPort, url: String(member.message.url) };
};

/**
 * The part of the environment that differs from what somebody chose: the addresses of the servers that were started.
 * @param {Options} options @param {{ secret: string, mongodbUri: string, redisUrl: string }} found
 * @param {Awaited<ReturnType<typeof startMailbox>> | undefined} mailbox
 */
const programEnv = ({ settings, mode }, found, mailbox) => ({
  ...settings.env,
  NODE_ENV: mode === "built" ? "production" : "development",
  // A program's own tsconfig says nothing of the packages it runs from source.
  TSX_TSCONFIG_PATH: join(root, "tsconfig.base.json"),
  HOST: settings.host,
  GATEHOUSE_URL: settings.url,
  GATEHOUSE_SECRET: found.secret,
  MONGODB_URI: found.mongodbUri,
  REDIS_URL: found.redisUrl,
  ...(mailbox && {
    SMTP_SERVER: "127.0.0.1",
    SMTP_PORT: String(mailbox.smtpPort),
    FROM_EMAIL: settings.env.FROM_EMAIL ?? "gatehouse@example.com",
    MAILBOX_URL: mailbox.url,
  }),
});

/** @param {import("./fleet.mjs").Fleet} fleet @param {NodeJS.ProcessEnv} env @param {number} port @param {number} apiPort */
const startVite = (fleet, env, port, apiPort) =>
  fleet.start({
    name: "web",
    command: ["node_modules/vite/bin/vite.js", "--host", "127.0.0.1", "--port", String(port), "--strictPort"],
    cwd: join(root, "apps/web"),
    env: { ...env, API_PORT: String(apiPort) },
    isReady: async () => (await fetch(`http://127.0.0.1:${port}/`).catch(() => undefined))?.ok ?? false,
  });

/** @param {import("./fleet.mjs").Fleet} fleet @param {Options} options @param {string} secret */
const startServers = async (fleet, options, secret) => {
  const { settings, mode, report } = options;
  const { dataFolder, mongodbUri, redisUrl } = settings;
  const redis = redisUrl ? undefined : await startRedis(fleet, { folder: join(dataFolder, "redis"), report });
  const store = mongodbUri ? undefined : await startStore(fleet, { folder: join(dataFolder, "store"), mode });
  const mailbox = settings.wantsMailbox ? await startMailbox(fleet, options) : undefined;

  const found = { secret, mongodbUri: mongodbUri ?? store?.uri ?? "", redisUrl: redisUrl ?? redis?.uri ?? "" };
  const env = programEnv(options, found, mailbox);
  const apiPort = mode === "watch" ? await freePort() : settings.port;
  const [worker, api] = await Promise.all([
    fleet.start({ name: "worker", ...programCommand("worker", mode), env }),
    fleet.start({ name: "api", ...programCommand("api", mode), env: { ...env, PORT: String(apiPort) } }),
  ]);
  if (mode === "watch") await startVite(fleet, env, settings.port, apiPort);
  const members = { redis: redis?.member, store: store?.member, worker, api, mailboxUrl: mailbox?.url };
  return { members, env };
};

/**
 * A whole Gatehouse: what is missing is installed and built, its servers start in order and stop in the opposite one.
 * @param {Options} options
 */
export const createInstallation = (options) => {
  const { settings, mode, isVerbose, report, onDeath } = options;
  const fleet = createFleet({ logFolder: join(settings.dataFolder, "logs"), isVerbose, onDeath });
  let release = () => {};
  let forget = () => {};

  const stop = async () => {
    forget();
    await fleet.stop();
    release();
  };

  const open = async () => {
    const folder = await openDataFolder(settings);
    release = folder.release;
    if (!(await isPortFree(settings.port)))
      throw problem(
        `Port ${settings.port} is in use. Stop what uses it, or choose another: PORT=${settings.port + 1} npm start`,
      );
    // Before the long steps: what can't be had is better known at once.
    if (!settings.redisUrl) ensureProgram("redis", report);
    await ensureDependencies(report);
    if (mode === "built") await ensureBuilt(report);
    report?.("Starting");
    const { members, env } = await startServers(fleet, options, folder.secret);
    const { GATEHOUSE_URL, GATEHOUSE_SECRET, MONGODB_URI, REDIS_URL } = env;
    forget = noteRunning(settings.dataFolder, { GATEHOUSE_URL, GATEHOUSE_SECRET, MONGODB_URI, REDIS_URL });
    return members;
  };

  const start = async () => {
    try {
      return await open();
    } catch (error) {
      await stop();
      throw error;
    }
  };

  return { start, stop };
};
