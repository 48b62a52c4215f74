import { serve } from "@hono/node-server";
import { EJSON } from "bson";
import { Hono } from "hono";
import { type Document, MongoClient } from "mongodb";

/** What anybody would write first: the commands that are asked for, one stage after the other, and their answers. */
const main = async (): Promise<void> => {
  const client = await new MongoClient(process.env.MONGODB_URI ?? "").connect();
  const app = new Hono();
  app.get("/", async (c) => {
    const stages: Document[][] = EJSON.parse(c.req.query("stages") ?? "");
    const answers: Document[] = [];
    for (const commands of stages)
      answers.push(...(await Promise.all(commands.map((command) => client.db().command(command)))));
    return c.json(answers.map(({ cursor }) => cursor.firstBatch));
  });
  serve({ fetch: app.fetch, port: Number(process.env.PORT), hostname: "127.0.0.1" }, () =>
    process.send?.({ ready: true }),
  );
};

await main();
