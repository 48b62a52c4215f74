import { seedWorkspace } from "@gatehouse/core/testing/people";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Api, createApi, refusalOf } from "../testing/api";
import { makeNewcomer, openRegistration, resetToken, verificationToken } from "../testing/registration";

const attackersPassword = "somebody else chose this one";
const newPassword = "a gate between two rivers";

let api: Api;
let workspaceId: string;

beforeAll(async () => {
  api = await createApi();
  workspaceId = await seedWorkspace(api.world);
});
beforeEach(() => openRegistration(api.world, workspaceId, { approval: "automatic" }));
afterAll(() => api.close());

type Newcomer = ReturnType<typeof makeNewcomer>;

const find = (email: string) => api.world.stores.users.findByEmail(email);
const occupy = (victim: Newcomer) => {
  const browser = api.visitor();
  const asked = { ...victim, firstName: "Mallory", password: attackersPassword };
  return browser.registration.register.mutate(asked).then(() => browser);
};
const signIn = (email: string, password: string) => api.visitor().auth.signIn.mutate({ email, password });
const reset = async (email: string) => {
  await api.visitor().auth.requestPasswordReset.mutate({ email });
  const token = await resetToken(api.world, email);
  await api.visitor().auth.resetPassword.mutate({ token, password: newPassword });
};
const events = async (type: string, email: string) => {
  const userId = (await find(email))?._id;
  return api.world.mongo.db().collection("outbox").countDocuments({ type, "data.userId": userId });
};

describe("whoever registers the address of somebody else", () => {
  test.each([
    ["before its owner comes", async () => undefined],
    ["over the registration of its owner", (victim: Newcomer) => api.visitor().registration.register.mutate(victim)],
  ])("%s can't have them confirm it: their password is another one", async (_when, begin) => {
    const victim = makeNewcomer();
    await begin(victim);
    await occupy(victim);
    const token = await verificationToken(api.world, victim.email);
    const { password } = victim;
    for (const attempt of [{ token, password }, { token }])
      expect(await refusalOf(api.visitor().registration.verify.mutate(attempt))).toMatchObject({
        code: "user.wrong-password",
        httpStatus: 422,
        fields: { password: expect.any(String) },
      });
    expect(await find(victim.email)).toMatchObject({ status: "pending", emailVerified: false });
    expect((await refusalOf(signIn(victim.email, attackersPassword))).code).toBe("auth.email-not-verified");
    expect(await api.visitor().registration.preview.query({ token })).toMatchObject({ email: victim.email });
  });

  test("loses it to the owner, who registers once more", async () => {
    const victim = makeNewcomer();
    await occupy(victim);
    await api.visitor().registration.register.mutate(victim);
    const token = await verificationToken(api.world, victim.email);
    const { password } = victim;
    expect(await api.visitor().registration.verify.mutate({ token, password })).toMatchObject({
      firstName: "Leila",
      user: { email: victim.email },
    });
    expect((await refusalOf(signIn(victim.email, attackersPassword))).code).toBe("auth.invalid-credentials");
  });

  test("loses it to the owner, who sets a new password", async () => {
    const victim = makeNewcomer();
    await occupy(victim);
    const token = await verificationToken(api.world, victim.email);
    await reset(victim.email);
    expect(await find(victim.email)).toMatchObject({ status: "active", emailVerified: true });
    expect(await events("user.welcome", victim.email)).toBe(1);
    expect((await refusalOf(signIn(victim.email, attackersPassword))).code).toBe("auth.invalid-credentials");
    expect(await signIn(victim.email, newPassword)).toMatchObject({ step: "signed-in" });
    const late = api.visitor().registration.verify.mutate({ token, password: newPassword });
    expect((await refusalOf(late)).code).toBe("link.used");
    expect(await events("user.welcome", victim.email)).toBe(1);
  });

  test("and is in at once where nothing is proved, is out when the owner sets a new password", async () => {
    await openRegistration(api.world, workspaceId, { approval: "automatic", verifyEmailFirst: false });
    const victim = makeNewcomer();
    const attacker = await occupy(victim);
    expect(await attacker.auth.me.query()).toMatchObject({ email: victim.email });
    await reset(victim.email);
    expect(await attacker.auth.me.query()).toBeNull();
    expect(await find(victim.email)).toMatchObject({ emailVerified: true });
    await signIn(victim.email, newPassword);
  });
});

test("whoever waits for an admin stands in the queue by a new password too; the admins are told once", async () => {
  await openRegistration(api.world, workspaceId, { approval: "by_admin" });
  const victim = makeNewcomer();
  await occupy(victim);
  expect(await events("user.registered", victim.email)).toBe(0);
  await reset(victim.email);
  expect(await events("user.registered", victim.email)).toBe(1);
  expect((await refusalOf(signIn(victim.email, newPassword))).code).toBe("auth.account-not-active");
  await api.visitor().auth.requestPasswordReset.mutate({ email: victim.email });
  const token = await resetToken(api.world, victim.email);
  await api.visitor().auth.resetPassword.mutate({ token, password: `${newPassword} once more` });
  expect(await events("user.registered", victim.email)).toBe(1);
});
