import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "./installation/free-port.mjs";
import { createInstallation } from "./installation/installation.mjs";
import { readSettings } from "./installation/settings.mjs";
import { ensureProgram } from "./installation/system-packages.mjs";

/**
 * Lets a test do to a server what only the outside can: `POST /worker/kill` (as by SIGKILL), `/worker/stop` (as by
 * SIGTERM) and `/worker/start`; the same for api, redis and store. Answers when it is done.
 * @param {Record<string, import("./installation/fleet.mjs").Member | undefined>} members
 */
const startControl = async (members) => {
  const server = createServer(async (request, response) => {
    const [, name = "", act = ""] = (request.url ?? "").split("/");
    const member = members[name];
    const acts = { kill: () => member?.stop("SIGKILL"), stop: () => member?.stop(), start: () => member?.restart() };
    if (!member || !Object.hasOwn(acts, act)) return response.writeHead(404).end();
    try {
      await acts[/** @type {keyof typeof acts} */ (act)]();
      response.writeHead(204).end();
    } catch (error) {
      response.writeHead(500).end(String(error));
    }
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const address = server.address();
  return { server, url: `http://127.0.0.1:${address && typeof address === "object" ? address.port : 0}` };
};

/**
 * A whole installation as `npm start` makes it, with data and ports of its own. Tests find it in TEST_BASE_URL,
 * TEST_SETUP_URL, TEST_MAILBOX_URL, TEST_DATA_DIR, TEST_CHROMIUM and TEST_CONTROL_URL (see above).
 */
export const setup = async () => {
  const chromium = process.env.CHROMIUM_PATH || ensureProgram("chromium");
  const folder = mkdtempSync(join(tmpdir(), "gatehouse-e2e-"));
  const { MONGODB_URI, REDIS_URL, SMTP_SERVER, GATEHOUSE_URL, GATEHOUSE_SECRET, ...env } = process.env;
  const settings = readSettings({
    ...env,
    PORT: String(await freePort()),
    GATEHOUSE_DATA: folder,
    GATEHOUSE_MAILBOX: "on",
  });
  const installation = createInstallation({
    settings,
    mode: "built",
    onDeath: (report) => console.error(report),
  });
  const { mailboxUrl, ...members } = await installation.start();
  const control = await startControl(members);
  Object.assign(process.env, {
    TEST_BASE_URL: settings.url,
    TEST_SETUP_URL: members.api.message.setupUrl,
    TEST_MAILBOX_URL: mailboxUrl,
    TEST_DATA_DIR: folder,
    TEST_CHROMIUM: chromium,
    TEST_CONTROL_URL: control.url,
  });
  return async () => {
    control.server.close();
    await installation.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  };
};
