import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startServer } from "./server";

const packageFolder = fileURLToPath(new URL("..", import.meta.url));
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "embedded-mongo-"));
});
afterEach(() => rm(folder, { recursive: true }));

function start(path: string) {
  const args = ["--import", "tsx", "src/main.ts", "--path", path];
  const child = spawn(process.execPath, args, { cwd: packageFolder, stdio: ["ignore", "pipe", "pipe", "ipc"] });
  const output = { out: "", err: "" };
  child.stdout?.on("data", (chunk) => (output.out += chunk));
  child.stderr?.on("data", (chunk) => (output.err += chunk));
  const closed = once(child, "close").then(([code]) => ({ code, ...output }));
  return { child, closed };
}

describe("the command", () => {
  it("says where it listens and stops when asked", async () => {
    const { child, closed } = start(join(folder, "data"));
    const [message] = await once(child, "message");
    expect(message).toMatchObject({
      ready: true,
      uri: expect.stringMatching(/^mongodb:\/\/127\.0\.0\.1:\d+\/\?replicaSet=rs0$/),
    });
    child.kill("SIGTERM");
    const { code, out, err } = await closed;
    expect({ code, out, err }).toEqual({ code: 0, out: `listening on ${(message as { uri: string }).uri}\n`, err: "" });
  });

  it("refuses a folder that another server uses", async () => {
    const server = await startServer({ path: folder });
    const { code, err } = await start(folder).closed;
    expect([code, err]).toEqual([1, `The data folder ${folder} is in use by process ${process.pid}.\n`]);
    await server.close();
  });

  it("refuses a folder that isn't its own", async () => {
    await writeFile(join(folder, "letter.txt"), "Dear reader");
    const { code, err } = await start(folder).closed;
    expect([code, err]).toEqual([1, `The data folder ${folder} was not made by this store; choose an empty one.\n`]);
  });

  it.each([
    ["overwritten", (file: string) => writeFile(file, Buffer.alloc(20_000, 7))],
    ["cut short", (file: string) => truncate(file, 4_096)],
  ])("refuses a folder whose file was %s", async (_how, damage) => {
    const server = await startServer({ path: folder });
    await server.close();
    await damage(join(folder, "store.lmdb"));
    const { code, err } = await start(folder).closed;
    expect([code, err]).toEqual([1, expect.stringMatching(/^The data folder .* is damaged: [^\n]*\.\n$/)]);
  });
});
