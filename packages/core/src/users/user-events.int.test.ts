import { afterAll, beforeAll, expect, test } from "vitest";
import { fanOutEvent } from "../notifications/fan-out-event";
import { outcomeOf } from "../testing/events";
import { actingAs, seedOrganization, seedUser, seedWorkspace } from "../testing/people";
import { createWorld, type World } from "../testing/world";
import { changeRole } from "./change-role";
import { moveUser } from "./move-user";
import { removeUser } from "./remove-user";
import { suspendUser } from "./suspend-user";
import type { UserDoc } from "./user-store";

let world: World;
let workspaceId: string;
beforeAll(async () => {
  world = await createWorld();
  workspaceId = await seedWorkspace(world);
});
afterAll(() => world.close());

/** An organization with two admins and a member. */
const seedTeam = async (name: string) => {
  const { organizationId, teamId } = await seedOrganization(world, workspaceId, name);
  const person = (role: UserDoc["role"]) => seedUser(world, workspaceId, { role, organizationId, teamIds: [teamId] });
  return {
    organizationId,
    maya: await person("org_admin"),
    amara: await person("org_admin"),
    jonas: await person("member"),
  };
};

/** Who is told of the newest event of a type, by channel. */
const told = async (type: string) => {
  const event = await world.mongo
    .db()
    .collection<{ _id: string }>("outbox")
    .findOne({ type }, { sort: { _id: -1 } });
  if (!event) throw new Error(`No ${type}`);
  await fanOutEvent(world, { eventId: event._id });
  const { notifications, deliveries } = await outcomeOf(world, event._id);
  const mailed = deliveries.filter(({ channel, state }) => channel === "email" && state === "queued");
  await world.mongo.db().collection<{ _id: string }>("outbox").deleteOne({ _id: event._id });
  return {
    inApp: notifications.map(({ userId }) => userId).toSorted(),
    mailed: mailed.map(({ userId }) => userId).toSorted(),
  };
};
const ids = (...users: UserDoc[]) => users.map(({ _id }) => _id).toSorted();

test("of a change of role the person and the other org admins are told, not who made it", async () => {
  const { maya, amara, jonas } = await seedTeam("Roles");
  await changeRole(await actingAs(world, maya), {
    id: jonas._id,
    updatedAt: jonas.updatedAt,
    role: "org_admin",
    isConfirmed: false,
  });
  expect(await told("user.role_changed")).toEqual({ inApp: ids(amara, jonas), mailed: ids(amara, jonas) });
});

test("of a move the person and the org admins of both sides are told", async () => {
  const [from, to] = [await seedTeam("From"), await seedTeam("To")];
  const admin = await seedUser(world, workspaceId, { role: "admin" });
  await moveUser(await actingAs(world, admin), {
    id: from.jonas._id,
    organizationId: to.organizationId,
    teamIds: [],
    role: "member",
  });
  const everybody = ids(from.jonas, from.maya, from.amara, to.maya, to.amara);
  expect(await told("user.moved")).toEqual({ inApp: everybody, mailed: everybody });
});

test("of a removal the person and the remaining org admins are told", async () => {
  const { maya, amara, jonas } = await seedTeam("Removal");
  await removeUser(await actingAs(world, maya), { id: jonas._id, note: "" });
  expect(await told("user.removed")).toEqual({ inApp: ids(amara, jonas), mailed: ids(amara, jonas) });
});

test("who is suspended is told by mail all the same", async () => {
  const { maya, jonas } = await seedTeam("Suspension");
  await suspendUser(await actingAs(world, maya), { id: jonas._id, reason: "Left" });
  expect(await told("user.suspended")).toEqual({ inApp: [], mailed: ids(jonas) });
});
