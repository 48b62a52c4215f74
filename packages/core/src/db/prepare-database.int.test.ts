import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Server } from "node:net";
import { PassThrough, Transform } from "node:stream";
import { afterEach, beforeAll, expect, it } from "vitest";
import { createLog } from "../log";
import { createWorld } from "../testing/world";
import { createMongo } from "./client";
import { prepareDatabase } from "./prepare-database";

const silent = createLog("test", "silent");

let server: URL;
beforeAll(async () => {
  const world = await createWorld();
  server = new URL(world.mongoUri);
  await world.close();
});

let doors: Server[] = [];
afterEach(() => {
  for (const door of doors) door.close();
  doors = [];
});

/** Another way to the database of the tests; what it answers passes through `change`. */
const openDoor = async (port: number, change = (answer: string) => answer): Promise<URL> => {
  const door = createServer((socket) => {
    const changed = new Transform({
      transform: (chunk: Buffer, _, done) => done(null, Buffer.from(change(chunk.toString("latin1")), "latin1")),
    });
    const behind = connect(Number(server.port), server.hostname);
    for (const end of [socket, behind])
      end.on("error", () => {}).on("close", () => [socket, behind].map((s) => s.destroy()));
    socket.pipe(behind).pipe(changed).pipe(socket);
  });
  doors.push(door);
  await once(door.listen(port, "127.0.0.1"), "listening");
  const uri = new URL(server);
  uri.host = `127.0.0.1:${(door.address() as AddressInfo).port}`;
  uri.search = "?directConnection=true";
  return uri;
};

it("refuses a server that stands alone, because it has no transactions", async () => {
  const uri = await openDoor(0, (answer) => answer.replaceAll("setName", "set____"));
  await expect(prepareDatabase(uri.href, silent)).rejects.toThrow(/^MONGODB_URI names a MongoDB that stands alone/);
});

it("waits for a database that starts beside us, and says so", async () => {
  const uri = await openDoor(0);
  doors.pop()?.close();
  const lines = new PassThrough();
  const prepared = prepareDatabase(uri.href, createLog("test", "warn", lines));
  expect(String(await once(lines, "data"))).toContain(`"hosts":"${uri.host}","msg":"waiting for the database"`);
  await openDoor(Number(uri.port));
  await prepared;
  const client = createMongo(uri.href, {});
  expect(await client.db().collection("users").indexes()).not.toEqual([]);
  await client.db().dropDatabase();
  await client.close();
});

it("gives up in one sentence without the password", async () => {
  const away = prepareDatabase("mongodb://ines:secret@127.0.0.1:1/portal", silent, 200);
  await expect(away).rejects.toThrow(/^MONGODB_URI names 127\.0\.0\.1:1, where no database answers: [^\n]+$/);
  await expect(away).rejects.not.toThrow("secret");
});
