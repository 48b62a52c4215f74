import { serve } from "@hono/node-server";
import { EJSON } from "bson";
import { Hono } from "hono";
import { type Document, MongoClient } from "mongodb";

/** What anybody would write first: the query that is asked for, and its documents as JSON. */
const main = async (): Promise<void> => {
  const client = await new MongoClient(process.env.MONGODB_URI ?? "").connect();
  const app = new Hono();
  app.get("/", async (c) => {
    const { find, filter, sort, limit } = EJSON.parse(c.req.query("command") ?? "") as Document;
    return c.json(await client.db().collection(find).find(filter).sort(sort).limit(limit).toArray());
  });
  serve({ fetch: app.fetch, port: Number(process.env.PORT), hostname: "127.0.0.1" }, () =>
    process.send?.({ ready: true }),
  );
};

await main();
