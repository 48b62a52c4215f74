import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { freePort } from "./free-port.mjs";
import { problem } from "./problem.mjs";
import { ensureProgram } from "./system-packages.mjs";

/**
 * What the Redis on this port answers, or nothing when there is none.
 * @param {{ port: number, password: string }} server @param {string} command
 * @returns {Promise<string>}
 */
const ask = ({ port, password }, command) =>
  new Promise((resolve) => {
    let answer = "";
    const socket = connect({ port, host: "127.0.0.1", timeout: 1000 });
    socket.on("connect", () => socket.write(`AUTH ${password}\r\n${command}\r\nQUIT\r\n`));
    socket.on("data", (chunk) => {
      answer += chunk;
    });
    socket.on("timeout", () => socket.destroy());
    socket.on("error", () => {});
    socket.on("close", () => resolve(answer));
  });

/** @param {{ port: number, password: string }} server */
const answers = async (server) => (await ask(server, "PING")).includes("+PONG");

/** @param {string} file */
const readServer = (file) => {
  try {
    const text = readFileSync(file, "utf8");
    return { port: Number(/^port (\d+)$/m.exec(text)?.[1]), password: /^requirepass (\w+)$/m.exec(text)?.[1] ?? "" };
  } catch {
    return undefined;
  }
};

/**
 * Two servers on the same files would ruin them, so one that outlived a killed parent ends first.
 * @param {string} configuration
 */
const stopLeftOver = async (configuration) => {
  const leftOver = readServer(configuration);
  if (!leftOver?.port || !(await answers(leftOver))) return;
  await ask(leftOver, "SHUTDOWN");
  while (await answers(leftOver)) await delay(25);
};

/**
 * A Redis of our own on a free loopback port, which keeps its data in `folder`.
 * @param {import("./fleet.mjs").Fleet} fleet
 * @param {{ folder: string, report?: (step: string) => void }} options
 */
export const startRedis = async (fleet, { folder, report }) => {
  const program = ensureProgram("redis", report);
  const configuration = join(folder, "redis.conf");
  mkdirSync(folder, { recursive: true });
  await stopLeftOver(configuration);

  const server = { port: await freePort(), password: randomBytes(24).toString("hex") };
  const lines = [
    "bind 127.0.0.1",
    `port ${server.port}`,
    `requirepass ${server.password}`,
    `dir ${JSON.stringify(folder)}`,
    "appendonly yes",
    'save ""',
    "maxmemory-policy noeviction",
  ];
  writeFileSync(configuration, `${lines.join("\n")}\n`, { mode: 0o600 });
  const member = await fleet
    .start({ name: "redis", command: [program, configuration], isForeign: true, isReady: () => answers(server) })
    .catch((error) => {
      throw problem(
        `${error.message}\nIf its files are damaged, move ${folder} away and start again: nothing is kept only there.`,
      );
    });
  return { uri: `redis://:${server.password}@127.0.0.1:${server.port}`, member };
};
