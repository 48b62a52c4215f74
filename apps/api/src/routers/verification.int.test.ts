import { seedInviteCode } from "@gatehouse/core/testing/invite-codes";
import { seedOrganization, seedUser, seedWorkspace } from "@gatehouse/core/testing/people";
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
const verify = async (email: string) => api.visitor().registration.verify.mutate({ token: await tokenFor(email) });
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
    expect(await api.visitor().registration.preview.query({ token })).toEqual({ email: leila.email });
    const results = await Promise.allSettled([1, 2, 3].map(() => api.visitor().registration.verify.mutate({ token })));
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
    expect((await refusalOf(api.visitor().registration.verify.mutate({ token }))).code).toBe("link.expired");
    await api.visitor().registration.resendVerification.mutate({ email: leila.email });
    expect((await refusalOf(api.visitor().registration.verify.mutate({ token }))).code).toBe("link.replaced");
    expect(await verify(leila.email)).toMatchObject({ next: "wait" });
    api.world.setNow(now);
  });

  test("that nobody sent is not found", async () => {
    expect(await refusalOf(api.visitor().registration.verify.mutate({ token: "made-up" }))).toMatchObject({
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
