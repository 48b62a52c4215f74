import type { AddressInfo } from "node:net";
import type { InviteCodeDoc } from "@gatehouse/core/invite-codes/invite-code-store";
import { openDeps } from "@gatehouse/core/open-deps";
import { seedInviteCode } from "@gatehouse/core/testing/invite-codes";
import { seedOrganization, seedUser, seedWorkspace, testPassword } from "@gatehouse/core/testing/people";
import { changeSettings } from "@gatehouse/core/testing/settings";
import { createWorld, type World } from "@gatehouse/core/testing/world";
import type { UserDoc } from "@gatehouse/core/users/user-store";
import type { ErrorBody } from "@gatehouse/shared/errors";
import { serve } from "@hono/node-server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createApp } from "../app";

const quota = 100;
const attempts = 1_000;

let world: World;
let workspaceId: string;
/** Two processes' worth of connections behind one proxy, over one database and one Redis. */
let instances: { url: string; close: () => Promise<void> }[];

const startInstance = async () => {
  const { mongoUri, redisUrl, config, log } = world;
  const deps = await openDeps({ mongoUri, redisUrl, config, log });
  const app = await createApp(deps, { trustProxy: true });
  const server = await new Promise<ReturnType<typeof serve>>((resolve) => {
    const listening = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" }, () => resolve(listening));
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      if ("closeAllConnections" in server) server.closeAllConnections();
      server.close();
      await deps.close();
    },
  };
};

beforeAll(async () => {
  world = await createWorld({ emailEnabled: false });
  workspaceId = await seedWorkspace(world);
  instances = await Promise.all([startInstance(), startInstance()]);
});
afterAll(async () => {
  for (const { close } of instances) await close();
  await world.close();
});

/** From an address of its own, as a thousand people would. */
const register = async (code: string, i: number, change: object = {}): Promise<"registered" | ErrorBody> => {
  const person = { firstName: "Femke", lastName: `de Wit ${i}`, email: `femke.${i}@harbor.example` };
  const input = { ...person, password: testPassword, code, acceptsTerms: true, extra: {}, ...change };
  const response = await fetch(`${instances[i % instances.length]?.url}/trpc/registration.register`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-forwarded-for": `10.1.${i >> 8}.${i & 255}` },
    body: JSON.stringify({ json: input }),
  });
  const { error } = (await response.json()) as { error?: { json: { data: ErrorBody } } };
  return error ? error.json.data : "registered";
};

const users = () => world.mongo.db().collection<UserDoc>("users");

const previewOf = async (code: string): Promise<Partial<ErrorBody>> => {
  const input = encodeURIComponent(JSON.stringify({ json: { code } }));
  const response = await fetch(`${instances[0]?.url}/trpc/inviteCodes.preview?input=${input}`);
  const { error } = (await response.json()) as { error?: { json: { data: ErrorBody } } };
  return error?.json.data ?? {};
};

const used = async ({ _id }: InviteCodeDoc) => (await world.stores.inviteCodes.find(workspaceId, _id))?.used;

test("of a thousand who register at once with a code for a hundred, exactly a hundred get in", async () => {
  const ines = await seedUser(world, workspaceId, { role: "admin" });
  const code = await seedInviteCode(world, workspaceId, { quota, createdBy: ines._id });
  const outcomes = await Promise.all(Array.from({ length: attempts }, (_, i) => register(code.code, i)));

  const refusals = outcomes.filter((outcome) => outcome !== "registered");
  expect(refusals).toHaveLength(attempts - quota);
  const wording = "This code is used up. Ask whoever gave it to you for a new one.";
  for (const refusal of refusals)
    expect(refusal).toMatchObject({ code: "invite-code.used-up", fields: { code: wording } });

  const members = await users().find({ inviteCodeId: code._id }).toArray();
  const redemptions = await world.mongo.db().collection("inviteCodeRedemptions").find().toArray();
  expect(members).toHaveLength(quota);
  expect(redemptions.map(({ userId }) => userId).toSorted()).toEqual(members.map(({ _id }) => _id).toSorted());
  expect(await used(code)).toBe(quota);
  expect(await users().countDocuments({ email: /^femke/ })).toBe(quota);
  expect(await world.mongo.db().collection("outbox").countDocuments({ type: "invite_code.used_up" })).toBe(1);
}, 300_000);

describe("who registers with a code", () => {
  test("gets in where nobody may register without one, as what the code says", async () => {
    const { organizationId, teamId } = await seedOrganization(world, workspaceId, "Harbor Logistics");
    const code = await seedInviteCode(world, workspaceId, { organizationId, teamId, role: "org_admin" });
    expect(await register("", 2_000)).toMatchObject({ code: "registration.closed" });
    expect(await register(code.code, 2_000)).toBe("registered");
    const person = await users().findOne({ email: "femke.2000@harbor.example" });
    const landed = { role: "org_admin", organizationId, teamIds: [teamId], status: "active", inviteCodeId: code._id };
    expect(person).toMatchObject(landed);
  });

  test("waits for an admin when the code is no approval", async () => {
    const code = await seedInviteCode(world, workspaceId, { autoApprove: false });
    expect(await register(code.code, 2_010)).toBe("registered");
    expect(await users().findOne({ email: "femke.2010@harbor.example" })).toMatchObject({ status: "pending" });
  });

  test("lands in the code's workspace, whichever the page was opened for", async () => {
    world.setNow(new Date());
    const elsewhere = await seedWorkspace(world, "Elsewhere");
    const code = await seedInviteCode(world, elsewhere);
    expect(await register(code.code, 2_020)).toBe("registered");
    expect(await users().findOne({ email: "femke.2020@harbor.example" })).toMatchObject({
      workspaceId: elsewhere,
      organizationId: code.organizationId,
    });
  });

  test("reads that it expired between opening and sending, and nothing is kept", async () => {
    const code = await seedInviteCode(world, workspaceId);
    expect(await previewOf(code.code)).toEqual({});
    await world.mongo
      .db()
      .collection("inviteCodes")
      .updateOne({ key: code.key }, { $set: { expiresAt: new Date() } });
    expect(await register(code.code, 2_030)).toMatchObject({
      code: "invite-code.expired",
      fields: { code: expect.any(String) },
    });
    expect(await users().countDocuments({ email: "femke.2030@harbor.example" })).toBe(0);
  });

  test("never falls into the default organization with one that does not exist", async () => {
    await changeSettings(world, workspaceId, { registration: { peopleMayRegister: true } });
    expect(await register("NO-SUCH-CODE", 2_040)).toMatchObject({ code: "invite-code.not-found" });
    expect(await users().countDocuments({ email: "femke.2040@harbor.example" })).toBe(0);
    expect(await register("", 2_040)).toBe("registered");
  });

  test("leaves the use to others when the address has an account", async () => {
    const { email } = await seedUser(world, workspaceId, { role: "member" });
    const code = await seedInviteCode(world, workspaceId, { quota: 1 });
    expect(await register(code.code, 2_050, { email })).toMatchObject({ code: "user.email-taken" });
    expect(await used(code)).toBe(0);
    expect(await register(code.code, 2_050)).toBe("registered");
  });
});
