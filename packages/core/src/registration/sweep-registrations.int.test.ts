import { afterAll, beforeAll, expect, test } from "vitest";
import { transaction } from "../db/transaction";
import { seedUser, seedWorkspace } from "../testing/people";
import { changeSettings } from "../testing/settings";
import { createWorld, type World } from "../testing/world";
import type { UserDoc } from "../users/user-store";
import { sendVerification } from "./send-verification";
import { sweepRegistrations } from "./sweep-registrations";

const start = new Date("2026-03-01T09:00:00Z");
const after = (days: number) => new Date(start.getTime() + days * 24 * 3_600_000);

let world: World;
let workspaceId: string;
beforeAll(async () => {
  world = await createWorld();
  workspaceId = await seedWorkspace(world);
  await changeSettings(world, workspaceId, { registration: { verifyEmailFirst: true } });
});
afterAll(() => world.close());

const send = (user: UserDoc) => transaction(world, (tx) => sendVerification(tx, user));
const makePending = (changes: Partial<UserDoc> = {}, inWorkspace = workspaceId): Promise<UserDoc> => {
  world.setNow(start);
  const unproved = { role: "member", status: "pending", emailVerified: false, createdAt: start } as const;
  return seedUser(world, inWorkspace, { ...unproved, ...changes });
};
const register = async (changes: Partial<UserDoc> = {}, inWorkspace = workspaceId): Promise<UserDoc> => {
  const user = await makePending(changes, inWorkspace);
  await send(user);
  return user;
};
const isKept = ({ _id }: UserDoc) => world.stores.users.existsAnywhere(_id);
const sweepAt = async (days: number) => {
  world.setNow(after(days));
  await sweepRegistrations(world);
};

test("a registration that nobody proved is erased thirty days after its link expired, with a note", async () => {
  const leila = await register();
  await sweepAt(32.9);
  expect(await isKept(leila)).toBe(true);
  await Promise.all([sweepAt(33.1), sweepRegistrations(world)]);
  expect(await isKept(leila)).toBe(false);
  const noted = await world.mongo.db().collection("audit").find({ action: "user.lapse" }).toArray();
  expect(noted).toMatchObject([{ workspaceId, actorId: null, target: { kind: "user", id: leila._id } }]);
});

test("a newer link gives it thirty days more", async () => {
  const leila = await register();
  world.setNow(after(20));
  await send(leila);
  await sweepAt(40);
  expect(await isKept(leila)).toBe(true);
  await sweepAt(54);
  expect(await isKept(leila)).toBe(false);
});

test("whoever proved the address, was decided about before or is known otherwise stays", async () => {
  const kept = [
    await register({ emailVerified: true }),
    await register({ statusReason: "Not a partner", statusChangedAt: start }),
    await register({ status: "active" }),
    await register({ status: "rejected" }),
  ];
  await sweepAt(400);
  expect(await Promise.all(kept.map(isKept))).toEqual(kept.map(() => true));
});

test("whoever was never asked to prove the address stays, though it is asked of newcomers now", async () => {
  const leila = await makePending();
  await sweepAt(400);
  expect(await isKept(leila)).toBe(true);
});

test("where admins decide about unproved addresses too, it waits for them", async () => {
  const elsewhere = await seedWorkspace(world, "Elsewhere");
  await changeSettings(world, elsewhere, { registration: { verifyEmailFirst: false } });
  const leila = await register({}, elsewhere);
  await sweepAt(400);
  expect(await isKept(leila)).toBe(true);
});
