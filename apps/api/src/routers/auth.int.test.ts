import { tokenOf } from "@gatehouse/core/auth/links";
import { seedUser, seedWorkspace, testPassword } from "@gatehouse/core/testing/people";
import type { UserDoc } from "@gatehouse/core/users/user-store";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Api, cookieOf, createApi, refusalOf } from "../testing/api";

let api: Api;
let workspaceId: string;
let ines: UserDoc;

beforeAll(async () => {
  api = await createApi();
  workspaceId = await seedWorkspace(api.world);
  ines = await seedUser(api.world, workspaceId, { role: "admin", email: "ines@meridian.example" });
});
afterAll(() => api.close());

const eventsOf = (type: string) => api.world.mongo.db().collection("outbox").find({ type }).toArray();

describe("signing in", () => {
  test("takes the address in any case and with spaces, and remembers the person", async () => {
    const browser = api.visitor();
    await browser.auth.signIn.mutate({ email: "  INES@Meridian.example ", password: testPassword });
    expect(await browser.auth.me.query()).toMatchObject({ id: ines._id, workspace: { name: "Meridian Data" } });
  });

  test("answers an unknown address and a wrong password alike", async () => {
    const unknown = await refusalOf(
      api.visitor().auth.signIn.mutate({ email: "nobody@meridian.example", password: "x" }),
    );
    const wrong = await refusalOf(api.visitor().auth.signIn.mutate({ email: ines.email, password: "x" }));
    expect({ ...unknown, requestId: "" }).toEqual({ ...wrong, requestId: "" });
    expect(wrong).toMatchObject({ code: "auth.invalid-credentials", httpStatus: 401 });
  });

  test.each([
    ["suspended", "auth.account-suspended"],
    ["pending", "auth.account-not-active"],
    ["rejected", "auth.account-rejected"],
  ] as const)("says that an account is %s only to those who know its password", async (status, code) => {
    const { email } = await seedUser(api.world, workspaceId, { role: "member", status, emailVerified: true });
    const wrong = await refusalOf(api.visitor().auth.signIn.mutate({ email, password: "wrong" }));
    const right = await refusalOf(api.visitor().auth.signIn.mutate({ email, password: testPassword }));
    expect(wrong.code).toBe("auth.invalid-credentials");
    expect(right).toMatchObject({ code, httpStatus: 403 });
  });

  test("tells the person of a second device, not of the first and not of a known one", async () => {
    const { email } = await seedUser(api.world, workspaceId, { role: "admin" });
    const laptop = api.visitor();
    await laptop.auth.signIn.mutate({ email, password: testPassword });
    await laptop.auth.signOut.mutate();
    await laptop.auth.signIn.mutate({ email, password: testPassword });
    const before = (await eventsOf("security.new_device")).length;
    await api.visitor().auth.signIn.mutate({ email, password: testPassword });
    expect(await eventsOf("security.new_device")).toHaveLength(before + 1);
    expect(before).toBe(0);
  });

  test("stops guessing at one account after ten attempts, also inside a batch and however it is spelled", async () => {
    const { email } = await seedUser(api.world, workspaceId, { role: "admin" });
    const spellings = [email, email.toUpperCase(), ` ${email} `];
    const call = (i: number) => ({ json: { email: spellings[i % spellings.length], password: "guess" } });
    const attempt = () =>
      fetch(`${api.url}/trpc/${Array(6).fill("auth.signIn").join(",")}?batch=1`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(Object.fromEntries(Array.from({ length: 6 }, (_, i) => [i, call(i)]))),
      }).then((response) => response.json() as Promise<{ error: { json: { data: { code: string } } } }[]>);
    const answers = [...(await attempt()), ...(await attempt())].map(({ error }) => error.json.data.code);
    expect(answers.filter((code) => code === "auth.invalid-credentials")).toHaveLength(10);
    expect(answers.filter((code) => code === "request.too-many")).toHaveLength(2);
    const right = await refusalOf(api.visitor().auth.signIn.mutate({ email, password: testPassword }));
    expect(right).toMatchObject({ code: "request.too-many", httpStatus: 429, retryAfter: expect.any(Number) });
    expect(right.message).toMatch(/^Too many attempts\. Try again in \d+ minutes\.$/);
  });

  test("refuses an operator object in place of an address", async () => {
    const injected = { email: { $gt: "" }, password: testPassword } as unknown as { email: string; password: string };
    const refusal = await refusalOf(api.visitor().auth.signIn.mutate(injected));
    expect(refusal).toMatchObject({ code: "input.invalid", httpStatus: 422, fields: { email: expect.any(String) } });
  });
});

describe("limits per address", () => {
  test("are not spent by people who sign in rightly", async () => {
    const { email } = await seedUser(api.world, workspaceId, { role: "member" });
    for (let i = 0; i < 12; i += 1) await api.visitor().auth.signIn.mutate({ email, password: testPassword });
    const key = `${api.world.config.redisPrefix}:throttle:sign-in-address:127.0.0.1`;
    const before = Number(await api.world.redis.get(key));
    await api.visitor().auth.signIn.mutate({ email, password: testPassword });
    expect(Number(await api.world.redis.get(key))).toBe(before);
  });
});

describe("a session", () => {
  test("takes the place of the one the browser had", async () => {
    const browser = await api.as(ines);
    const cookie = cookieOf(browser);
    await browser.auth.signIn.mutate({ email: ines.email, password: testPassword });
    expect((await fetch(`${api.url}/trpc/sessions.list`, { headers: { cookie } })).status).toBe(401);
    expect(await browser.auth.me.query()).toMatchObject({ id: ines._id });
  });

  test("is known to the database by its hash only", async () => {
    const browser = await api.as(ines);
    const stored = await api.world.mongo.db().collection("sessions").find({ userId: ines._id }).toArray();
    expect(JSON.stringify(stored)).not.toContain(cookieOf(browser).match(/gatehouse_session=([^;]+)/)?.[1]);
  });

  test("comes in a cookie that scripts can't read", async () => {
    const response = await fetch(`${api.url}/trpc/auth.signIn`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ json: { email: ines.email, password: testPassword } }),
    });
    const [session] = response.headers.getSetCookie();
    expect(session).toMatch(/^gatehouse_session=[\w-]{43}; .*HttpOnly; SameSite=Lax/);
  });

  test("ends by signing out, for good", async () => {
    const browser = await api.as(ines);
    const cookie = cookieOf(browser);
    await browser.auth.signOut.mutate();
    const replayed = await fetch(`${api.url}/trpc/sessions.list`, { headers: { cookie } });
    expect(replayed.status).toBe(401);
  });

  test("ends when the account is suspended", async () => {
    const user = await seedUser(api.world, workspaceId, { role: "admin" });
    const browser = await api.as(user);
    await api.world.mongo
      .db()
      .collection<UserDoc>("users")
      .updateOne({ _id: user._id }, { $set: { status: "suspended" } });
    expect((await refusalOf(browser.users.list.query({}))).code).toBe("auth.required");
  });

  test("ends after 24 idle hours, lives on with use, and never longer than 7 days", async () => {
    const start = new Date();
    const hours = (count: number) => api.world.setNow(new Date(start.getTime() + count * 3_600_000));
    const [used, idle] = [await api.as(ines), await api.as(ines)];
    const sessions = api.world.mongo.db().collection("sessions");
    for (let hour = 12; hour <= 156; hour += 12) {
      hours(hour);
      expect(await used.auth.me.query()).not.toBeNull();
      await expect.poll(() => sessions.countDocuments({ userId: ines._id, lastUsedAt: api.world.now() })).toBe(1);
    }
    expect(await idle.auth.me.query()).toBeNull();
    hours(167.5);
    expect(await used.auth.me.query()).not.toBeNull();
    hours(168.5);
    expect(await used.auth.me.query()).toBeNull();
    api.world.setNow(new Date());
  });

  test("is listed with its device and revoked by its owner only", async () => {
    const user = await seedUser(api.world, workspaceId, { role: "member" });
    const [here, there] = [await api.as(user), await api.as(user)];
    const sessions = await here.sessions.list.query();
    expect(sessions).toHaveLength(2);
    const other = sessions.find(({ isCurrent }) => !isCurrent);
    const stranger = await api.as(ines);
    expect((await refusalOf(stranger.sessions.revoke.mutate({ id: other?.id ?? "" }))).httpStatus).toBe(404);
    await here.sessions.revoke.mutate({ id: other?.id ?? "" });
    expect(await there.auth.me.query()).toBeNull();
    expect(await here.auth.me.query()).not.toBeNull();
  });
});

describe("changing the password", () => {
  test("lets nobody in with the old one who signs in at that very moment", async () => {
    for (const delayMs of [0, 10, 20, 30]) {
      const user = await seedUser(api.world, workspaceId, { role: "member" });
      const here = await api.as(user);
      const thief = api.visitor();
      const stolen = new Promise((resolve) => setTimeout(resolve, delayMs)).then(() =>
        thief.auth.signIn.mutate({ email: user.email, password: testPassword }),
      );
      const changed = here.profile.changePassword.mutate({
        currentPassword: testPassword,
        password: "a gate in a wall",
      });
      await Promise.allSettled([changed, stolen]);
      expect(await thief.auth.me.query()).toBeNull();
    }
  });

  test("asks for the old one, ends other sessions and lets the new one in", async () => {
    const user = await seedUser(api.world, workspaceId, { role: "member" });
    const [here, there] = [await api.as(user), await api.as(user)];
    const password = "a gate between two rivers";
    const refusal = await refusalOf(here.profile.changePassword.mutate({ currentPassword: "no", password }));
    expect(refusal).toMatchObject({ code: "user.wrong-password", fields: { currentPassword: expect.any(String) } });
    const same = here.profile.changePassword.mutate({ currentPassword: testPassword, password: testPassword });
    expect((await refusalOf(same)).fields).toEqual({ password: "This is your password already" });
    await here.profile.changePassword.mutate({ currentPassword: testPassword, password });
    expect(await there.auth.me.query()).toBeNull();
    const result = await api.visitor().auth.signIn.mutate({ email: user.email, password });
    expect(result).toMatchObject({ step: "signed-in", user: { id: user._id } });
    expect(await eventsOf("security.password_changed")).toContainEqual(
      expect.objectContaining({ data: expect.objectContaining({ userId: user._id }) }),
    );
  });
});

describe("somebody who has to change the password", () => {
  test("can do that and nothing else, until it is done", async () => {
    const user = await seedUser(api.world, workspaceId, { role: "admin", mustChangePassword: true });
    const browser = await api.as(user);
    const refusals = await Promise.all(
      [
        browser.users.list.query({}),
        browser.sessions.list.query(),
        browser.profile.update.mutate({ firstName: "Ines", lastName: "Okafor" }),
        browser.notifications.list.query({}),
      ].map(refusalOf),
    );
    expect(refusals.map(({ code }) => code)).toEqual(Array(4).fill("auth.must-change-password"));
    expect(await browser.auth.me.query()).toMatchObject({ mustChangePassword: true });
    await browser.profile.changePassword.mutate({ currentPassword: testPassword, password: "a gate in a long wall" });
    expect(await browser.auth.me.query()).toMatchObject({ mustChangePassword: false });
    expect(await browser.users.list.query({})).toMatchObject({ items: expect.any(Array) });
  });
});

describe("a forgotten password", () => {
  test("is answered alike for every address, and set by the link", async () => {
    const user = await seedUser(api.world, workspaceId, { role: "member" });
    const visitor = api.visitor();
    const answers = [user.email, "nobody@meridian.example"].map((email) =>
      visitor.auth.requestPasswordReset.mutate({ email }),
    );
    expect(await Promise.all(answers)).toEqual([undefined, undefined]);
    const requested = (await eventsOf("user.password_reset_requested")).find(({ data }) => data.userId === user._id);
    const token = tokenOf(api.world.config, { _id: requested?.data.linkId, purpose: "reset-password" });
    expect(await visitor.auth.previewPasswordReset.query({ token })).toMatchObject({ email: user.email });
    await visitor.auth.resetPassword.mutate({ token, password: "a gate in a long wall" });
    expect(await refusalOf(visitor.auth.previewPasswordReset.query({ token }))).toMatchObject({ code: "link.used" });
    expect(await visitor.auth.me.query()).toBeNull();
  });
});
