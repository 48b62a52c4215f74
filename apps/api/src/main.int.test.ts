import { spawn } from "node:child_process";
import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { createWorld, type World } from "@gatehouse/core/testing/world";
import { afterAll, beforeAll, expect, test } from "vitest";

const main = fileURLToPath(new URL("./main.ts", import.meta.url));

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const startRefused = async (env: NodeJS.ProcessEnv) => {
  const { mongoUri, redisUrl, config } = world;
  const child = spawn(process.execPath, ["--import", "tsx", main], {
    env: {
      ...process.env,
      MONGODB_URI: mongoUri,
      REDIS_URL: redisUrl,
      GATEHOUSE_SECRET: config.secret.toString("base64"),
      HOST: "127.0.0.1",
      ...env,
    },
    stdio: ["ignore", "ignore", "pipe"],
  });
  const [said, [code]] = await Promise.all([text(child.stderr), once(child, "exit")]);
  return { said, code };
};

test("a port in use is named in one sentence", async () => {
  const other = createServer();
  await once(other.listen(0, "127.0.0.1"), "listening");
  const { port } = other.address() as AddressInfo;
  expect(await startRefused({ PORT: String(port) })).toEqual({
    said: `The API can't start: port ${port} of 127.0.0.1 is in use (PORT, HOST)\n`,
    code: 1,
  });
  other.close();
});

test("an address at which nobody could sign in is refused in one sentence", async () => {
  const { said, code } = await startRefused({ GATEHOUSE_URL: "http://192.168.1.5:3000" });
  expect(said).toMatch(
    /^The API can't start: GATEHOUSE_URL must start with https:\/\/ unless it is localhost[^\n]+\n$/,
  );
  expect(code).toBe(1);
});
