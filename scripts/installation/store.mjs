import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { findProgram } from "./find-program.mjs";
import { freePort } from "./free-port.mjs";
import { problem } from "./problem.mjs";
import { programCommand } from "./workspace.mjs";

/** @typedef {import("./fleet.mjs").Fleet} Fleet */

/**
 * Makes this mongod a replica set of one if it is none yet, or moves the set to the port it runs on now.
 * @param {import("mongodb").Db} admin @param {import("mongodb").Document} hello @param {string} host
 */
const configureReplicaSet = async (admin, hello, host) => {
  const config = { _id: "gatehouse", version: 1, members: [{ _id: 0, host }] };
  if (hello.info === "Does not have a valid replica set config") {
    const current = await admin.command({ replSetGetConfig: 1 }).catch(() => undefined);
    if (!current) return admin.command({ replSetInitiate: config });
    return admin.command({ replSetReconfig: { ...current.config, members: config.members }, force: true });
  }
};

/** @param {string} host */
const acceptsWrites = async (host) => {
  // Not at the top: this file is loaded before anything is installed.
  const { MongoClient } = await import("mongodb");
  const client = new MongoClient(`mongodb://${host}`, { directConnection: true, serverSelectionTimeoutMS: 500 });
  try {
    const admin = client.db("admin");
    const hello = await admin.command({ hello: 1 });
    if (hello.isWritablePrimary) return true;
    await configureReplicaSet(admin, hello, host);
    return false;
  } catch {
    return false;
  } finally {
    await client.close();
  }
};

/** @param {Fleet} fleet @param {string} program @param {string} folder */
const startMongod = async (fleet, program, folder) => {
  const port = await freePort();
  const host = `127.0.0.1:${port}`;
  const member = await fleet.start({
    name: "store",
    command: [program, "--dbpath", folder, "--bind_ip", "127.0.0.1", "--port", String(port), "--replSet", "gatehouse"],
    isForeign: true,
    isReady: () => acceptsWrites(host),
  });
  return { uri: `mongodb://${host}/gatehouse?replicaSet=gatehouse`, member };
};

/** In MiB. What a command reads and writes lives for that command alone; with less, much of it is copied first. */
const roomForTheShortLived = "--max-semi-space-size=32";

/** @param {Fleet} fleet @param {string} folder @param {import("./workspace.mjs").RunMode} mode */
const startEmbedded = async (fleet, folder, mode) => {
  const program = programCommand("store", mode === "built" ? "built" : "source");
  const port = String(await freePort());
  const command = [roomForTheShortLived, ...program.command, "--path", folder, "--port", port];
  const member = await fleet.start({ name: "store", command, cwd: program.cwd });
  const uri = new URL(String(member.message.uri));
  if (uri.pathname.length < 2) uri.pathname = "/gatehouse";
  return { uri: uri.href, member };
};

/**
 * A store of our own in `folder`: mongod when it is on the PATH, else the embedded one. A folder that one of them
 * has filled stays with it.
 * @param {Fleet} fleet
 * @param {{ folder: string, mode: import("./workspace.mjs").RunMode }} options
 */
export const startStore = async (fleet, { folder, mode }) => {
  const embedded = join(folder, "embedded");
  const mongod = join(folder, "mongod");
  const program = existsSync(embedded) ? undefined : findProgram(["mongod"]);
  if (existsSync(mongod) && !program)
    throw problem(`${mongod} was written by MongoDB, but mongod is not on the PATH. Install it, or set MONGODB_URI.`);
  const chosen = program ? mongod : embedded;
  mkdirSync(chosen, { recursive: true });
  const started = program ? startMongod(fleet, program, mongod) : startEmbedded(fleet, embedded, mode);
  return started.catch((error) => {
    throw problem(
      `${error.message}\nIf the data in ${chosen} is damaged, put back a copy of it, or start with an empty folder: GATEHOUSE_DATA=… npm start`,
    );
  });
};
