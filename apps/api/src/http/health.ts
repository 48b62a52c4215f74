import { setTimeout as delay } from "node:timers/promises";
import type { Deps } from "@gatehouse/core/context";
import type { Hono } from "hono";
import type { HttpEnv } from "./request";

const withinMs = 2_000;

const isUp = (probe: Promise<unknown>): Promise<boolean> => {
  const answers = probe.then(
    () => true,
    () => false,
  );
  return Promise.race([answers, delay(withinMs, false, { ref: false })]);
};

/** `/healthz`: the process answers. `/readyz`: the database does too; without Redis requests go on, so it is only named. */
export const mountHealth = (app: Hono<HttpEnv>, { mongo, redis }: Deps): void => {
  app.get("/healthz", (c) => c.json({ status: "ok" }));
  app.get("/readyz", async (c) => {
    const [hasMongo, hasRedis] = await Promise.all([isUp(mongo.db().command({ ping: 1 })), isUp(redis.ping())]);
    return c.json({ mongodb: hasMongo, redis: hasRedis }, hasMongo ? 200 : 503);
  });
};
