import { deleteOrganization } from "@gatehouse/core/organizations/delete-organization";
import { seedOrganization } from "@gatehouse/core/testing/people";
import { afterAll, beforeAll, expect, it } from "vitest";
import { seedCrowd } from "./crowd";
import { type Ground, openGround } from "./ground";

const people = 500;

let ground: Ground;
beforeAll(async () => {
  ground = await openGround({ ownRedis: false });
});
afterAll(() => ground.close());

it("a deletion goes on where a killed worker left it, and moves everybody once", async () => {
  const { world, workspaceId, admin } = ground;
  const from = await seedOrganization(world, workspaceId, "Harbor Logistics");
  const to = await seedOrganization(world, workspaceId, "Kestrel Freight");
  const place = { organizationId: from.organizationId, teamIds: [from.teamId] };
  await seedCrowd(ground, workspaceId, people, { role: "member", ...place });
  const db = world.mongo.db();
  const moved = () => db.collection("users").countDocuments({ organizationId: to.organizationId });

  await deleteOrganization(admin, { id: from.organizationId, people: { organizationId: to.organizationId } });
  const deletion = await db.collection<{ _id: string }>("deletions").findOne();
  const come = (when: "before" | "after") =>
    ground.gate.bar({ command: "findAndModify", collection: "deletions", texts: [deletion?._id ?? ""], when });
  for (const batches of [1, 2]) {
    const begun = come("after");
    const worker = await ground.startWorker();
    await begun;
    const cleared = come("before");
    ground.gate.open();
    await cleared;
    await worker.stop("SIGKILL");
    expect(await moved()).toBe((batches * people) / 5);
  }
  const last = await ground.startWorker();
  await expect.poll(moved, { interval: 100 }).toBe(people);
  await last.stop();

  expect(await db.collection("outbox").countDocuments({ type: "user.moved" })).toBe(people);
  expect(await db.collection("audit").countDocuments({ action: "user.move" })).toBe(people);
});
