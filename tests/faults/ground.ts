import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInvitation } from "@gatehouse/core/invitations/create-invitation";
import { actingAs, seedUser, seedWorkspace } from "@gatehouse/core/testing/people";
import { createWorld, type World } from "@gatehouse/core/testing/world";
import { startMailServer } from "@gatehouse/worker/testing/mail-server";
import { Queue } from "bullmq";
import { expect } from "vitest";
import { createFleet } from "../../scripts/installation/fleet.mjs";
import { freePort } from "../../scripts/installation/free-port.mjs";
import { startRedis } from "../../scripts/installation/redis.mjs";
import { programCommand } from "../../scripts/installation/workspace.mjs";
import { openGate } from "./gate";

const programEnv = (world: World): NodeJS.ProcessEnv => ({
  ...process.env,
  MONGODB_URI: world.mongoUri,
  REDIS_URL: world.redisUrl,
  GATEHOUSE_URL: world.config.publicUrl,
  GATEHOUSE_SECRET: world.config.secret.toString("base64"),
  GATEHOUSE_REDIS_PREFIX: world.config.redisPrefix,
});

const workerEnv = (world: World, mongoUri: string, smtpPort: number): NodeJS.ProcessEnv => ({
  ...programEnv(world),
  MONGODB_URI: mongoUri,
  SMTP_SERVER: "127.0.0.1",
  SMTP_PORT: String(smtpPort),
  FROM_EMAIL: "gatehouse@meridian.example",
  RELAY_SWEEP_MS: "500",
});

/**
 * A world with processes that can be killed: workers, APIs, and a Redis of its own when asked for. Close it in
 * `afterAll`.
 */
export const openGround = async ({ ownRedis }: { ownRedis: boolean }) => {
  const folder = mkdtempSync(join(tmpdir(), "gatehouse-faults-"));
  const fleet = createFleet({ logFolder: join(folder, "logs") });
  const redisFolder = join(folder, "redis");
  const redis = ownRedis ? await startRedis(fleet, { folder: redisFolder }) : undefined;
  const [world, mailServer] = await Promise.all([createWorld({}, redis?.uri), startMailServer()]);
  const gate = await openGate(world.mongoUri);
  const workspaceId = await seedWorkspace(world);
  const user = await seedUser(world, workspaceId, { role: "admin" });
  const admin = await actingAs(world, user);

  return {
    world,
    workspaceId,
    /** In whose name things are done. */
    admin,
    mailServer,
    /** Between the workers and the database. */
    gate,
    redis: redis?.member,
    emptyRedis: () => rmSync(join(redisFolder, "appendonlydir"), { recursive: true }),
    startWorker: () =>
      fleet.start({
        name: "worker",
        ...programCommand("worker", "built"),
        env: workerEnv(world, gate.uri, mailServer.port),
      }),
    startApi: async () => {
      const port = String(await freePort());
      const env = { ...programEnv(world), HOST: "127.0.0.1", PORT: port };
      const { stop } = await fleet.start({ name: `api-${port}`, ...programCommand("api", "built"), env });
      return { url: `http://127.0.0.1:${port}`, stop };
    },
    /** Invites somebody new as a request does; returns their address. */
    invite: async (): Promise<string> => {
      const email = `${randomBytes(6).toString("hex")}@harbor.example`;
      const person = { firstName: "Elena", lastName: "Marchetti", email, role: "member" as const, teamIds: [] };
      await createInvitation(admin, { ...person, portalAccess: true, chatAccess: true, validDays: 7 });
      return email;
    },
    queue: (name: "email" | "notifications") =>
      new Queue(name, { connection: world.redis, prefix: world.config.redisPrefix }),
    close: async () => {
      await mailServer.close();
      await world.close();
      await fleet.stop();
      gate.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

export type Ground = Awaited<ReturnType<typeof openGround>>;

/** Waits until every delivery that is known has found its end. */
export const untilAllIsDone = async ({ world }: Ground): Promise<void> => {
  const db = world.mongo.db();
  const unfinished = async () =>
    (await db.collection("outbox").countDocuments({ state: "open" })) +
    (await db.collection("deliveries").countDocuments({ state: "queued" }));
  await expect.poll(unfinished, { interval: 100 }).toBe(0);
};

/** How often a mail to this address was taken at the end. */
export const copiesAtTheEnd = async (ground: Ground, address: string): Promise<number> => {
  await untilAllIsDone(ground);
  return ground.mailServer.mailsTo(address).length;
};
