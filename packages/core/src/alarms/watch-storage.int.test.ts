import { afterAll, beforeAll, expect, test } from "vitest";
import { createWorld, type World } from "../testing/world";
import { watchStorage } from "./watch-storage";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const told = async () =>
  (await world.mongo.db().collection("outbox").find({}).sort({ occurredAt: 1 }).toArray()).map(({ type, data }) => [
    type,
    data.subject,
    data.reason,
  ]);

test("Redis that stays away is told of, and told again when it is back", async () => {
  const away = world.redis.duplicate({ host: "127.0.0.1", port: 1, retryStrategy: () => null, lazyConnect: true });
  away.on("error", () => {});
  const without = { ...world, redis: away };
  await watchStorage(without);
  expect(await told()).toEqual([]);
  await watchStorage(without);
  await watchStorage(without);
  expect(await told()).toEqual([["storage.degraded", "Redis", "It does not answer."]]);
  await watchStorage(world);
  await watchStorage(world);
  expect(await told()).toEqual([
    ["storage.degraded", "Redis", "It does not answer."],
    ["storage.recovered", "Redis", undefined],
  ]);
  away.disconnect();
});
