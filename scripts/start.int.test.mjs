import { once } from "node:events";
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { lockFolder } from "./installation/folder-lock.mjs";
import { freePort } from "./installation/free-port.mjs";
import { processesOf, start } from "./start-in-test.mjs";

/** @type {string} */
let folder;
/** @type {string} */
let port;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "gatehouse-start-"));
  port = String(await freePort());
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** @param {string | RegExp} sentence @param {NodeJS.ProcessEnv} [env] */
const expectRefusal = async (sentence, env) => {
  const { code, output } = await start({ PORT: port, GATEHOUSE_DATA: folder, ...env }).ended;
  expect(output.trim()).toMatch(sentence);
  expect(output).not.toMatch(/^ +at /m);
  expect(code).toBe(1);
  expect(processesOf(folder)).toEqual([]);
};

test.each(["127.0.0.1", "::"])("a port in use at %s is named, with another to take", async (host) => {
  const server = createServer();
  await once(server.listen(Number(port), host), "listening");
  try {
    await expectRefusal(
      `Port ${port} is in use. Stop what uses it, or choose another: PORT=${Number(port) + 1} npm start`,
    );
  } finally {
    server.close();
  }
});

test("without Redis or a way to install it, the sentence says what to do", async () => {
  const env = { PATH: folder };
  await expectRefusal(
    "Redis is missing. Install it (redis-server) or set REDIS_URL to a Redis you already have, then run this again.",
    env,
  );
});

test("with a package manager that fails, the command to type is named", async () => {
  for (const name of ["sh", "apt-get"]) writeFileSync(join(folder, name), "#!/bin/false\n", { mode: 0o755 });
  const command =
    "Redis is missing and could not be installed for you. Run `sudo apt-get install redis-server` or set REDIS_URL";
  await expectRefusal(command, { PATH: folder });
});

test("a data folder that is a file is refused", async () => {
  const file = join(folder, "file");
  writeFileSync(file, "");
  await expectRefusal(`The data folder ${file} can't be used`, { GATEHOUSE_DATA: file });
});

test("a data folder in use is refused and names who uses it", async () => {
  const release = await lockFolder(folder, "the Gatehouse at http://localhost:3000, process 1");
  try {
    await expectRefusal(`The data folder ${folder} is in use by the Gatehouse at http://localhost:3000, process 1.`);
  } finally {
    release();
  }
});

test("a lock whose holder was killed does not keep anybody out", async () => {
  const gone = await freePort();
  writeFileSync(join(folder, "lock"), `${gone} 3b241101-e2bb-4255-8caf-4136c566a962`);
  await expectRefusal("Redis is missing.", { PATH: folder });
});

test("a damaged secret is refused and kept", async () => {
  writeFileSync(join(folder, "secret"), "not a secret\n");
  await expectRefusal(`${join(folder, "secret")} is damaged`);
  expect(statSync(join(folder, "secret")).size).toBe(13);
});

test("a wrong secret in the environment is refused with how to make one", async () => {
  await expectRefusal("GATEHOUSE_SECRET must be 32 bytes in base64. Make one with: openssl rand -base64 32", {
    GATEHOUSE_SECRET: "short",
  });
});

test("data without the secret that encrypted it is refused", async () => {
  await start({ PORT: port, GATEHOUSE_DATA: folder, PATH: folder }).ended;
  rmSync(join(folder, "secret"));
  writeFileSync(join(folder, "store"), "");
  await expectRefusal(`${join(folder, "secret")} is missing`);
});

test("the secret is made at the first start, for its owner's eyes", async () => {
  await start({ PORT: port, GATEHOUSE_DATA: folder, PATH: folder }).ended;
  expect(statSync(join(folder, "secret")).mode & 0o777).toBe(0o600);
});

test("a port that is none is refused", async () => {
  await expectRefusal('PORT is "http", which is no port.', { PORT: "http" });
});
