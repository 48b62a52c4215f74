import { MongoServerSelectionError } from "mongodb";
import type { Logger } from "pino";
import { createMongo, type Mongo } from "./client";
import { migrate } from "./migrate";

const patienceMs = 30_000;
const silenceMs = 3_000;

const connect = async (client: Mongo, log: Logger): Promise<void> => {
  const hosts = client.options.srvHost ?? client.options.hosts.join(", ");
  const waiting = setTimeout(() => log.warn({ hosts }, "waiting for the database"), silenceMs);
  try {
    await client.connect();
  } catch (error) {
    if (!(error instanceof MongoServerSelectionError)) throw error;
    throw new Error(`MONGODB_URI names ${hosts}, where no database answers: ${error.message}`, { cause: error });
  } finally {
    clearTimeout(waiting);
  }
};

const refuseStandalone = async (client: Mongo): Promise<void> => {
  const { setName, msg } = await client.db().admin().command({ hello: 1 });
  if (setName || msg === "isdbgrid") return;
  throw new Error(
    "MONGODB_URI names a MongoDB that stands alone, which has no transactions: make it a replica set, even of one member (mongod --replSet, then rs.initiate())",
  );
};

/**
 * Waits for a database that starts beside us, refuses one that can't do what is needed, and gives it the shape of this
 * version, which may take long.
 */
export const prepareDatabase = async (uri: string, log: Logger, waitMs = patienceMs): Promise<void> => {
  const client = createMongo(uri, { serverSelectionTimeoutMS: waitMs });
  try {
    await connect(client, log);
    await refuseStandalone(client);
    await migrate(client.db());
  } finally {
    await client.close();
  }
};
