import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { createMongo } from "@gatehouse/core/db/client";
import { createWorld } from "@gatehouse/core/testing/world";
import { Hono } from "hono";
import { expect, test } from "vitest";
import { mountHealth } from "./health";
import type { HttpEnv } from "./request";

test("readiness is answered within seconds although the database does not answer", { timeout: 10_000 }, async () => {
  const silent = createServer();
  await once(silent.listen(0, "127.0.0.1"), "listening");
  const { port } = silent.address() as AddressInfo;
  const [world, mongo] = [await createWorld(), createMongo(`mongodb://127.0.0.1:${port}`, {})];
  const app = new Hono<HttpEnv>();
  mountHealth(app, { ...world, mongo });

  const response = await app.request("/readyz");
  expect(response.status).toBe(503);
  expect(await response.json()).toEqual({ mongodb: false, redis: true });

  await Promise.all([mongo.close(), world.close()]);
  silent.close();
});
