import { afterAll, beforeAll, expect, it } from "vitest";
import { newDevice } from "../auth/auth-events";
import type { EventType } from "../events/event";
import { seedOrganization, seedUser, seedWorkspace } from "../testing/people";
import { seedTemplate } from "../testing/templates";
import { createWorld, type World } from "../testing/world";
import { userRoleChanged, userWelcome } from "../users/user-events";
import type { UserDoc } from "../users/user-store";
import { resolveRecipients } from "./resolve-recipients";

let world: World;
let workspaceId: string;
let orgAdmin: UserDoc;
let member: UserDoc;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const prepare = async () => {
  workspaceId = await seedWorkspace(world);
  const { organizationId } = await seedOrganization(world, workspaceId, "Harbor Logistics");
  orgAdmin = await seedUser(world, workspaceId, { role: "org_admin", organizationId });
  member = await seedUser(world, workspaceId, { role: "member", organizationId });
};

const toldOf = async <Data extends object>(
  type: EventType<Data>,
  data: Partial<Data>,
  actorId: string | null = null,
) => {
  const event = { id: "evt_1", workspaceId, actorId, data: { ...type.sample, ...data }, occurredAt: world.now() };
  return [...(await resolveRecipients({ type: type as unknown as EventType, event }, world.stores)).keys()];
};
const roleChanged = () => toldOf(userRoleChanged, { userId: member._id, organizationId: member.organizationId });

it("tells all that a type names, as long as the workspace has not said otherwise", async () => {
  await prepare();
  expect(await roleChanged()).toEqual([member._id, orgAdmin._id]);
});

it("tells only those whom the workspace chose", async () => {
  await prepare();
  await seedTemplate(world, workspaceId, { type: userRoleChanged.name, audiences: ["org_admins"] });
  expect(await roleChanged()).toEqual([orgAdmin._id]);
});

it("tells the people who run the workspace of what names them not, where it chose so, and says why", async () => {
  await prepare();
  const admin = await seedUser(world, workspaceId, { role: "admin" });
  await seedTemplate(world, workspaceId, { type: userWelcome.name, audiences: ["person", "admins"] });
  const event = { id: "evt_1", workspaceId, actorId: null, occurredAt: world.now() };
  const data = { ...userWelcome.sample, userId: member._id };
  const told = await resolveRecipients(
    { type: userWelcome as unknown as EventType, event: { ...event, data } },
    world.stores,
  );
  expect([told.get(member._id), told.get(admin._id)]).toEqual([
    { reason: "You joined here", isActive: false },
    { reason: "You are an admin of this workspace", isActive: true },
  ]);
});

it("tells for their role active accounts alone, whose status nobody asks about again", async () => {
  await prepare();
  const { organizationId } = member;
  for (const role of ["admin", "super_admin", "org_admin"] as const)
    for (const status of ["suspended", "invited"] as const)
      await seedUser(world, workspaceId, { role, status, ...(role === "org_admin" && { organizationId }) });
  const audiences = ["org_admins", "admins", "super_admins"] as const;
  await seedTemplate(world, workspaceId, { type: userRoleChanged.name, audiences: [...audiences] });
  const told = await roleChanged();
  const found = await world.stores.users.listStatusesForJob(told);
  expect(told).toContain(orgAdmin._id);
  expect(found.map(({ status }) => status)).toEqual(told.map(() => "active"));
});

it("tells nobody of what the workspace switched off, and everybody in another one", async () => {
  await prepare();
  await seedTemplate(world, workspaceId, { type: userRoleChanged.name, isOn: false });
  expect(await roleChanged()).toEqual([]);
  await prepare();
  expect(await roleChanged()).toEqual([member._id, orgAdmin._id]);
});

it("tells of what is mandatory whatever is stored", async () => {
  await prepare();
  await seedTemplate(world, workspaceId, { type: newDevice.name, isOn: false, audiences: ["admins"] });
  expect(await toldOf(newDevice, { userId: member._id })).toEqual([member._id]);
});
