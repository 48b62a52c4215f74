import { MongoClient } from "mongodb";

export type Mongo = MongoClient;

/** A connected client; writes are acknowledged by the majority, so that an answer means "stored". */
export const connectMongo = async (uri: string): Promise<Mongo> => {
  const client = new MongoClient(uri, {
    appName: "gatehouse",
    ignoreUndefined: true,
    retryWrites: true,
    writeConcern: { w: "majority" },
    serverSelectionTimeoutMS: 10_000,
  });
  return client.connect();
};
