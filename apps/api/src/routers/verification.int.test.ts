import { seedInviteCode } from "@gatehouse/core/testing/invite-codes";
import { seedOrganization, seedUser, seedWorkspace, testPassword } from "@gatehouse/core/testing/people";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Api, createApi, refusalOf } from "../testing/api";
import { makeNewcomer, openRegistration, verificationToken } from "../testing/registration";

let api: Api;
let workspaceId: string;

beforeAll(async () => {
  api = await createApi();
  workspaceId = await seedWorkspace(api.world);
  await openRegistration(api.world, workspaceId);
});
afterAll(() => api.close());

const register = (newcomer: ReturnType<typeof makeNewcomer> & { code?: string }) =>
  api.visitor().registration.register.mutate(newcomer);
const tokenFor = (email: string) => verificationToken(api.world, email);
const verifyWith = (token: string, password = testPassword) =>
  api.visitor().registration.verify.mutate({ token, password });
const verify = async (email: string) => verifyWith(await tokenFor(email));
const find = (email: string) => api.world.stores.users.findByEmail(email);
const events = (type: string, userId?: string) =>
  api.world.mongo
    .db()
    .collection("outbox")
    .countDocuments({ type, ...(userId && { "data.userId": userId }) });

describe("the link", () => {
  test("shows its address and works once, also for two at once", async () => {
    const leila = makeNewcomer();
    await register(leila);
    const token = await tokenFor(leila.email);
    expect(await api.visitor().registration.preview.query({ token })).toEqual({
      email: leila.email,
      asksPassword: true,
    });
    const results = await Promise.allSettled([1, 2, 3].map(() => verifyWith(token)));
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const codes = results.flatMap((result) => (result.status === "rejected" ? result.reason.data.code : []));
    expect(codes).toEqual(["link.used", "link.used"]);
    expect((await refusalOf(api.visitor().registration.preview.query({ token }))).code).toBe("link.used");
    expect(await events("user.registered", (await find(leila.email))?._id)).toBe(1);
  });

  test("is kept out of the database", async () => {
    const leila = makeNewcomer();
    await register(leila);
    const token = await tokenFor(leila.email);
    const db = api.world.mongo.db();
    const stored = await Promise.all(
      ["links", "outbox", "users", "audit"].map((name) => db.collection(name).find().toArray()),
    );
    expect(JSON.stringify(stored)).not.toContain(token);
  });

  test("ends after three days, and a newer one replaces it", async () => {
    const leila = makeNewcomer();
    await register(leila);
    const token = await tokenFor(leila.email);
    const now = api.world.now();
    api.world.setNow(new Date(now.getTime() + 3 * 24 * 3_600_000));
    expect((await refusalOf(verifyWith(token))).code).toBe("link.expired");
    await api.visitor().registration.resendVerification.mutate({ email: leila.email });
    expect((await refusalOf(verifyWith(token))).code).toBe("link.replaced");
    expect(await verify(leila.email)).toMatchObject({ next: "wait" });
    api.world.setNow(now);
  });

  test("that nobody sent is not found", async () => {
    expect(await refusalOf(verifyWith("made-up"))).toMatchObject({
      code: "link.not-found",
      httpStatus: 404,
    });
  });

  test("lets nobody in whose organization is gone meanwhile", async () => {
    const harbor = await seedOrganization(api.world, workspaceId, "Gone meanwhile");
    const code = await seedInviteCode(api.world, workspaceId, harbor);
    const leila = { ...makeNewcomer(), code: code.code };
    await register(leila);
    await api.world.mongo.db().collection<{ _id: string }>("organizations").deleteOne({ _id: harbor.organizationId });
    expect((await refusalOf(verify(leila.email))).code).toBe("organization.not-found");
    expect(await find(leila.email)).toMatchObject({ status: "pending", emailVerified: false });
  });
});

describe("the password", () => {
  test("signs in whoever may enter, and nobody who still waits for an admin", async () => {
    const harbor = await seedOrganization(api.world, workspaceId, "Harbor Logistics");
    const { code } = await seedInviteCode(api.world, workspaceId, harbor);
    const leila = { ...makeNewcomer(), code };
    await register(leila);
    const browser = api.visitor();
    const token = await tokenFor(leila.email);
    const answer = await browser.registration.verify.mutate({ token, password: leila.password });
    expect(answer).toMatchObject({ next: "sign-in", user: { email: leila.email } });
    expect(await browser.auth.me.query()).toMatchObject({ email: leila.email });

    const waiting = makeNewcomer();
    await register(waiting);
    const other = api.visitor();
    const proof = { token: await tokenFor(waiting.email), password: waiting.password };
    expect(await other.registration.verify.mutate(proof)).toMatchObject({ next: "wait", user: null });
    expect(await other.auth.me.query()).toBeNull();
  });

  test("lets nobody in whose organization is suspended; the address is proved all the same", async () => {
    const suspended = await seedOrganization(api.world, workspaceId, "Suspended");
    const organizations = api.world.mongo.db().collection<{ _id: string }>("organizations");
    await organizations.updateOne({ _id: suspended.organizationId }, { $set: { status: "suspended" } });
    const user = await seedUser(api.world, workspaceId, { role: "member", ...suspended });
    await api.visitor().registration.resendVerification.mutate({ email: user.email });
    expect(await verify(user.email)).toMatchObject({ next: "sign-in", user: null });
    expect(await find(user.email)).toMatchObject({ emailVerified: true });
  });

  test("is asked of nobody who is signed in, and of everybody else", async () => {
    const user = await seedUser(api.world, workspaceId, { role: "member" });
    await api.visitor().registration.resendVerification.mutate({ email: user.email });
    const token = await tokenFor(user.email);
    const stranger = await api.as(await seedUser(api.world, workspaceId, { role: "admin" }));
    expect((await refusalOf(stranger.registration.verify.mutate({ token }))).code).toBe("user.wrong-password");
    const owner = await api.as(user);
    expect(await owner.registration.preview.query({ token })).toMatchObject({ asksPassword: false });
    expect(await owner.registration.verify.mutate({ token })).toMatchObject({ user: { email: user.email } });
    expect(await owner.profile.get.query()).toMatchObject({ emailVerified: true });
  });

  test("of an account that has none is not asked for, and its link signs nobody in", async () => {
    const { email } = await seedUser(api.world, workspaceId, { role: "member", passwordHash: null });
    const browser = api.visitor();
    await browser.registration.resendVerification.mutate({ email });
    const token = await tokenFor(email);
    expect(await browser.registration.preview.query({ token })).toEqual({ email, asksPassword: false });
    expect(await browser.registration.verify.mutate({ token })).toMatchObject({ next: "sign-in", user: null });
    expect(await browser.auth.me.query()).toBeNull();
  });

  test("can't be guessed: after ten attempts the door stays closed, for the right one too", async () => {
    const leila = makeNewcomer();
    await register(leila);
    const token = await tokenFor(leila.email);
    for (let i = 0; i < 10; i += 1)
      expect((await refusalOf(verifyWith(token, `guess ${i}`))).code).toBe("user.wrong-password");
    expect((await refusalOf(verifyWith(token))).code).toBe("request.too-many");
    const failures = { action: "session.fail", "target.id": (await find(leila.email))?._id };
    expect(await api.world.mongo.db().collection("audit").countDocuments(failures)).toBe(10);
  });
});

describe("asking for a new link", () => {
  const resend = (email: string) => api.visitor().registration.resendVerification.mutate({ email });

  test("mails one to whoever still has to prove the address, and to nobody else; all get the same answer", async () => {
    const leila = makeNewcomer();
    await register(leila);
    const proved = await seedUser(api.world, workspaceId, { role: "member", emailVerified: true });
    const suspended = await seedUser(api.world, workspaceId, { role: "member", status: "suspended" });
    const user = await find(leila.email);
    const answers = await Promise.all([leila, proved, suspended, makeNewcomer()].map(({ email }) => resend(email)));
    expect(new Set(answers).size).toBe(1);
    expect(await events("user.email_verification", user?._id)).toBe(2);
    for (const { _id } of [proved, suspended]) expect(await events("user.email_verification", _id)).toBe(0);
  });

  test("for an address nobody has makes a link that leads nowhere", async () => {
    const { email } = makeNewcomer();
    await resend(email);
    expect((await refusalOf(verify(email))).code).toBe("link.not-found");
  });

  test("is slowed down by address, known or not", async () => {
    const leila = makeNewcomer();
    await register(leila);
    for (const email of [leila.email, "nobody-else@harbor.example"]) {
      for (let i = 0; i < 5; i += 1) await resend(email);
      expect((await refusalOf(resend(email))).code).toBe("request.too-many");
    }
  });
});
