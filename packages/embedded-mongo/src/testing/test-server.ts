import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Db, MongoClient } from "mongodb";
import { type EmbeddedServer, startServer } from "../server";

export type TestServer = {
  client: MongoClient;
  db: Db;
  uri: () => string;
  /** Stops the server and starts it again on the same data. */
  restart(): Promise<void>;
  stop(): Promise<void>;
};

/** A server of its own on an empty folder, and a client connected to it. */
export async function startTestServer(options: { expiryIntervalMs?: number } = {}): Promise<TestServer> {
  const path = await mkdtemp(join(tmpdir(), "embedded-mongo-"));
  let server: EmbeddedServer = await startServer({ path, ...options });
  const port = server.port;
  const client = await new MongoClient(server.uri).connect();
  return {
    client,
    db: client.db("test"),
    uri: () => server.uri,
    restart: async () => {
      await server.close();
      server = await startServer({ path, port, ...options });
    },
    stop: async () => {
      await client.close();
      await server.close();
      await rm(path, { recursive: true });
    },
  };
}
