import type { AppError } from "@gatehouse/shared/errors";
import type { UserStatus } from "@gatehouse/shared/users/user";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { AuditDoc } from "../audit/audit-store";
import { fanOutEvent } from "../notifications/fan-out-event";
import { outcomeOf } from "../testing/events";
import { seedOrganization, seedUser, seedWorkspace, testPassword } from "../testing/people";
import { changeSettings } from "../testing/settings";
import { timeDifferences } from "../testing/time-differences";
import { createWorld, type World } from "../testing/world";
import { findActor } from "./sessions";
import { signIn } from "./sign-in";
import { limits } from "./throttle";
import { hashToken } from "./tokens";

let world: World;
let workspaceId: string;
beforeAll(async () => {
  world = await createWorld();
  workspaceId = await seedWorkspace(world);
});
afterAll(() => world.close());

const codeOf = (email: string, password: string): Promise<string> =>
  signIn(world.request({ ip: "203.0.113.9" }), { email, password }).then(
    () => "in",
    ({ code }: AppError) => code,
  );

const failuresOf = (userId: string) =>
  world.mongo.db().collection<AuditDoc>("audit").find({ action: "session.fail", "target.id": userId }).toArray();

const eventsOf = (type: string, userId: string) =>
  world.mongo.db().collection<{ _id: string }>("outbox").find({ type, "data.userId": userId }).toArray();

describe("until the password is right", () => {
  test("nothing tells accounts apart, nor known addresses from unknown ones: neither answer nor time", {
    timeout: 300_000,
  }, async () => {
    const tolerance = 0.2;
    const statuses: UserStatus[] = ["active", "suspended", "rejected", "pending", "invited"];
    const users = await Promise.all(
      statuses.map((status) =>
        seedUser(world, workspaceId, { role: "member", status, ...(status === "invited" && { passwordHash: null }) }),
      ),
    );
    const emails = {
      unknown: "nobody@meridian.example",
      ...Object.fromEntries(users.map((one) => [one.status, one.email])),
    };
    const codes = new Set<string>();
    const attempt = (email: string) => async () => {
      codes.add(await codeOf(email, "not the password"));
      // Costs each kind the same.
      await world.throttle.reset(limits.signInByAccount, email);
      await world.throttle.reset(limits.signInByAddress, "203.0.113.9");
    };
    const kinds = Object.fromEntries(Object.entries(emails).map(([kind, email]) => [kind, attempt(email)]));
    const differences = await timeDifferences(kinds, tolerance);
    expect([...codes]).toEqual(["auth.invalid-credentials"]);
    expect(Object.entries(differences).filter(([, share]) => share > tolerance)).toEqual([]);
  });
});

describe("a failed sign-in", () => {
  test("is written down with its reason, and never with what was typed", async () => {
    const { _id, email } = await seedUser(world, workspaceId, { role: "member", status: "suspended" });
    await codeOf(email, "not the password");
    await codeOf(email, testPassword);
    await codeOf("somebody.unknown@meridian.example", "not the password");
    const failures = await failuresOf(_id);
    expect(failures.map(({ workspaceId: scope, details }) => [scope, details])).toEqual([
      [workspaceId, { reason: "wrong-password" }],
      [workspaceId, { reason: "auth.account-suspended" }],
    ]);
    const unknown = await failuresOf("unknown");
    expect(unknown.length).toBeGreaterThan(0);
    expect(JSON.stringify([failures, unknown])).not.toMatch(/not the password|somebody\.unknown|brass keystone/);
  });

  test("tells the owner when the tenth in a row closes the door, once", async () => {
    const { _id, email } = await seedUser(world, workspaceId, { role: "member" });
    const answers = [];
    for (let attempt = 0; attempt < 9; attempt += 1) answers.push(await codeOf(email, "guess"));
    expect(await eventsOf("security.many_failures", _id)).toHaveLength(0);
    for (let attempt = 0; attempt < 3; attempt += 1) answers.push(await codeOf(email, "guess"));
    const [event, ...more] = await eventsOf("security.many_failures", _id);
    expect(answers.slice(8)).toEqual([
      ...Array(2).fill("auth.invalid-credentials"),
      ...Array(2).fill("request.too-many"),
    ]);
    expect(event).toMatchObject({ data: { attempts: 10, ip: "203.0.113.9" } });
    expect(more).toEqual([]);
    await fanOutEvent(world, { eventId: event?._id ?? "" });
    const { notifications, deliveries } = await outcomeOf(world, event?._id ?? "");
    expect(notifications).toMatchObject([{ userId: _id, title: "10 wrong passwords for your account" }]);
    expect(deliveries.map(({ channel, userId }) => [channel, userId])).toEqual([
      ["email", _id],
      ["in_app", _id],
    ]);
  });

  test("does not add up over a right one", async () => {
    const { _id, email } = await seedUser(world, workspaceId, { role: "member" });
    for (let attempt = 0; attempt < 9; attempt += 1) await codeOf(email, "guess");
    expect(await codeOf(email, testPassword)).toBe("in");
    for (let attempt = 0; attempt < 9; attempt += 1) await codeOf(email, "guess");
    expect(await eventsOf("security.many_failures", _id)).toEqual([]);
  });
});

describe("a right password", () => {
  test("leads to the change of the password before anything else where an admin asked for it", async () => {
    const { email } = await seedUser(world, workspaceId, { role: "member", mustChangePassword: true });
    const { result } = await signIn(world.request(), { email, password: testPassword });
    expect(result).toMatchObject({ step: "change-password", user: { email, mustChangePassword: true } });
  });

  test("does not open the door of a suspended organization, and says so", async () => {
    const { organizationId } = await seedOrganization(world, workspaceId, "Harbor Logistics");
    const { email } = await seedUser(world, workspaceId, { role: "member", organizationId });
    const change = { status: "suspended", statusReason: null, statusChangedBy: null } as const;
    await world.stores.organizations.changeStatus(workspaceId, organizationId, "active", change, world.now());
    expect(await codeOf(email, "guess")).toBe("auth.invalid-credentials");
    expect(await codeOf(email, testPassword)).toBe("auth.organization-suspended");
  });

  test("asks for the proved address only where the workspace does", async () => {
    const strict = await seedWorkspace(world, "Strict");
    const { email } = await seedUser(world, strict, { role: "member", emailVerified: false });
    expect(await codeOf(email, testPassword)).toBe("in");
    await changeSettings(world, strict, { security: { verifiedEmailToSignIn: true } });
    expect(await codeOf(email, "guess")).toBe("auth.invalid-credentials");
    expect(await codeOf(email, testPassword)).toBe("auth.email-not-verified");
  });

  test("is known by its session though its use can't be noted", async () => {
    const { email } = await seedUser(world, workspaceId, { role: "admin" });
    const { cookies } = await signIn(world.request(), { email, password: testPassword });
    const start = world.now();
    world.setNow(new Date(start.getTime() + 120_000));
    const sessions = { ...world.stores.sessions, touch: () => Promise.reject(new Error("The disk is full")) };
    const failing = { ...world, stores: { ...world.stores, sessions } };
    expect((await findActor(failing, cookies.sessionId))?.user.email).toBe(email);
    world.setNow(start);
  });

  test("opens a session as long as the workspace says", async () => {
    const brief = await seedWorkspace(world, "Brief");
    await changeSettings(world, brief, { security: { sessionDays: 2, idleHours: 30 } });
    const { email } = await seedUser(world, brief, { role: "member" });
    const start = world.now();
    const at = (hours: number) => world.setNow(new Date(start.getTime() + hours * 3_600_000));
    const enter = async () => (await signIn(world.request(), { email, password: testPassword })).cookies.sessionId;
    const [used, idle] = [await enter(), await enter()];
    at(29);
    expect(await findActor(world, used)).not.toBeNull();
    const lastUse = async () => (await world.stores.sessions.findWithUser(hashToken(used)))?.lastUsedAt;
    await expect.poll(lastUse).toEqual(world.now());
    at(31);
    expect([await findActor(world, idle), (await findActor(world, used))?.user.email]).toEqual([null, email]);
    at(49);
    expect(await findActor(world, used)).toBeNull();
    world.setNow(start);
  });
});
