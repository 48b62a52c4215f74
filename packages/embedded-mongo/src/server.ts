import type { Engine } from "./commands/call";
import { createClock } from "./commands/clock";
import { createCursors } from "./commands/cursors";
import { answer } from "./commands/dispatch";
import { startExpiry } from "./commands/expiry";
import { SET_NAME } from "./commands/hello";
import { createSessions } from "./commands/sessions";
import { createSnapshots } from "./commands/snapshots";
import { type Tally, tally } from "./storage/counts";
import { damaged } from "./storage/data-folder";
import { openStore, type Store } from "./storage/store";
import { listen } from "./wire/listener";

export type ServerOptions = {
  /** The data folder; made if it doesn't exist. */
  path: string;
  /** 0 or none for any free port. */
  port?: number;
  host?: string;
  /** How often documents past their TTL are removed. */
  expiryIntervalMs?: number;
};

export type EmbeddedServer = { port: number; uri: string; close(): Promise<void> };

const SWEEP_INTERVAL_MS = 60_000;

/** Starts a server that any MongoDB driver can connect to. */
export async function startServer({
  path,
  port = 0,
  host = "127.0.0.1",
  expiryIntervalMs = 60_000,
}: ServerOptions): Promise<EmbeddedServer> {
  const store = await openStore(path);
  const counted = await countRecords(store, path);
  const cursors = createCursors();
  const sessions = createSessions(store, cursors);
  const clock = createClock();
  const snapshots = createSnapshots(store, clock);
  const engine: Engine = {
    store,
    snapshots,
    tally: counted,
    sessions,
    cursors,
    clock,
    startedAt: Date.now(),
  };
  const listener = await listen({
    host,
    port,
    answer: (request, peer) => answer(engine, request, peer),
    onDisconnect: (peer) => sessions.disconnect(peer.id),
  }).catch(async (error: unknown) => {
    await store.close();
    throw error;
  });
  const stopExpiry = startExpiry(engine, expiryIntervalMs);
  const sweep = setInterval(() => {
    cursors.sweep();
    sessions.sweep();
    snapshots.sweep();
  }, SWEEP_INTERVAL_MS);
  sweep.unref();
  return {
    port: listener.port,
    uri: `mongodb://${host}:${listener.port}/?replicaSet=${SET_NAME}`,
    close: async () => {
      clearInterval(sweep);
      await stopExpiry();
      await listener.close();
      for (const session of sessions.list()) sessions.end(session);
      snapshots.releaseAll();
      await store.close();
    },
  };
}

/** The first look at everything: a damaged file shows itself here. */
async function countRecords(store: Store, path: string): Promise<Tally> {
  try {
    return tally(store.reader());
  } catch (error) {
    await store.close();
    throw damaged(path, (error as Error).message);
  }
}
