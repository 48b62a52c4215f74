import { tokenOf } from "@gatehouse/core/auth/links";
import { signIn } from "@gatehouse/core/auth/sign-in";
import { fanOutEvent } from "@gatehouse/core/notifications/fan-out-event";
import { prepareEmail } from "@gatehouse/core/notifications/prepare-email";
import { outcomeOf } from "@gatehouse/core/testing/events";
import { seedOrganization, seedUser, seedWorkspace, testPassword } from "@gatehouse/core/testing/people";
import { changeSettings } from "@gatehouse/core/testing/settings";
import type { UserDoc } from "@gatehouse/core/users/user-store";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Api, type Client, createApi, refusalOf } from "../testing/api";

let api: Api;
let workspaceId: string;
beforeAll(async () => {
  api = await createApi();
  workspaceId = await seedWorkspace(api.world);
});
afterAll(() => api.close());

let people = 0;
const newAddress = () => {
  people += 1;
  return `rossi.${people}@harbor.example`;
};
const member = (person: Partial<UserDoc> = {}) => seedUser(api.world, workspaceId, { role: "member", ...person });
const events = (type: string, userId: string) =>
  api.world.mongo
    .db()
    .collection<{ _id: string; data: Record<string, string> }>("outbox")
    .find({ type, "data.userId": userId })
    .toArray();

/** The mails an event makes, as they would go out now. */
const mailsOf = async (type: string, { _id }: UserDoc) => {
  const [event] = await events(type, _id);
  await fanOutEvent(api.world, { eventId: event?._id ?? "" });
  const { deliveries } = await outcomeOf(api.world, event?._id ?? "");
  const mails = deliveries.filter(({ channel }) => channel === "email");
  return Promise.all(mails.map((delivery) => prepareEmail(api.world, delivery)));
};
const tokenFor = async (user: UserDoc) => {
  const requested = (await events("user.email_change_requested", user._id)).at(-1);
  return tokenOf(api.world.config, { _id: requested?.data.linkId ?? "", purpose: "change-email" });
};
const ask = (browser: Client, email: string) =>
  browser.profile.changeEmail.mutate({ email, currentPassword: testPassword });
const entersWith = (email: string) =>
  signIn(api.world.request(), { email, password: testPassword }).then(
    () => true,
    () => false,
  );

describe("a new e-mail address", () => {
  test("counts once its link was followed; the old one is told and works no more", async () => {
    const user = await member();
    const browser = await api.as(user);
    const email = newAddress();
    expect(await ask(browser, email.toUpperCase())).toEqual({ state: "sent", email });
    expect(await browser.auth.me.query()).toMatchObject({ email: user.email });
    expect(await browser.profile.get.query()).toMatchObject({ pendingEmail: { email } });
    const link = `http://localhost:3000/confirm-email?token=${await tokenFor(user)}`;
    expect(await mailsOf("user.email_change_requested", user)).toMatchObject([
      { recipient: { email }, mail: { variables: { link } } },
    ]);

    const token = await tokenFor(user);
    expect(await browser.profile.previewEmailChange.query({ token })).toEqual({ email });
    await browser.profile.confirmEmailChange.mutate({ token });
    expect(await browser.auth.me.query()).toMatchObject({ email });
    expect(await browser.profile.get.query()).toMatchObject({ pendingEmail: null, emailVerified: true });
    expect([await entersWith(user.email), await entersWith(email)]).toEqual([false, true]);
    expect(await mailsOf("security.email_changed", user)).toMatchObject([
      { recipient: { email: user.email }, mail: { variables: { oldEmail: user.email, newEmail: email } } },
    ]);
    expect((await refusalOf(browser.profile.confirmEmailChange.mutate({ token }))).code).toBe("link.used");
  });

  test("is found by the lists at once", async () => {
    const [user, admin] = [await member(), await api.as(await seedUser(api.world, workspaceId, { role: "admin" }))];
    const [browser, email] = [await api.as(user), newAddress()];
    await ask(browser, email);
    await browser.profile.confirmEmailChange.mutate({ token: await tokenFor(user) });
    expect((await admin.users.list.query({ search: email })).items).toMatchObject([{ id: user._id, email }]);
    expect((await admin.users.list.query({ search: user.email })).items).toEqual([]);
  });

  test("asks for the password, and differs from the present one", async () => {
    const user = await member();
    const browser = await api.as(user);
    const wrong = await refusalOf(browser.profile.changeEmail.mutate({ email: newAddress(), currentPassword: "no" }));
    expect(wrong).toMatchObject({ code: "user.wrong-password", fields: { currentPassword: expect.any(String) } });
    expect((await refusalOf(ask(browser, user.email))).fields).toEqual({ email: "This is your address already" });
    expect(await events("user.email_change_requested", user._id)).toEqual([]);
  });

  test("that has an account is answered alike; only its owner is told, and no link goes out", async () => {
    const [user, owner] = [await member(), await member()];
    const browser = await api.as(user);
    expect(await ask(browser, owner.email)).toEqual({ state: "sent", email: owner.email });
    expect(await browser.profile.get.query()).toMatchObject({ pendingEmail: { email: owner.email } });
    expect(await events("user.email_change_requested", user._id)).toEqual([]);
    expect(await mailsOf("user.email_wanted", owner)).toMatchObject([{ recipient: { email: owner.email } }]);
  });

  test("that somebody took between asking and confirming is refused, and nothing changes", async () => {
    const [user, email] = [await member(), newAddress()];
    const browser = await api.as(user);
    await ask(browser, email);
    const token = await tokenFor(user);
    await member({ email });
    expect(await refusalOf(browser.profile.confirmEmailChange.mutate({ token }))).toMatchObject({
      code: "user.email-taken",
    });
    expect(await browser.auth.me.query()).toMatchObject({ email: user.email });
    expect(await events("security.email_changed", user._id)).toEqual([]);
  });

  test("wanted by two at once goes to one", async () => {
    const email = newAddress();
    const users = [await member(), await member()];
    const browsers = await Promise.all(users.map((user) => api.as(user)));
    for (const browser of browsers) await ask(browser, email);
    const tokens = await Promise.all(users.map(tokenFor));
    const results = await Promise.allSettled(
      browsers.map((browser, i) => browser.profile.confirmEmailChange.mutate({ token: tokens[i] ?? "" })),
    );
    const codes = results.map((result) => (result.status === "rejected" ? result.reason.data.code : "done"));
    expect(codes.toSorted()).toEqual(["done", "user.email-taken"]);
  });

  test("can't be confirmed by somebody else into whose mailbox the link fell", async () => {
    const [user, stranger] = [await member(), await api.as(await member())];
    await ask(await api.as(user), newAddress());
    const token = await tokenFor(user);
    for (const call of [
      () => stranger.profile.previewEmailChange.query({ token }),
      () => stranger.profile.confirmEmailChange.mutate({ token }),
    ])
      expect((await refusalOf(call())).code).toBe("link.not-found");
    expect((await refusalOf(api.visitor().profile.confirmEmailChange.mutate({ token }))).code).toBe("auth.required");
  });

  test("asked for twice leaves the newest link; taken back, none", async () => {
    const user = await member();
    const browser = await api.as(user);
    await ask(browser, newAddress());
    const first = await tokenFor(user);
    await ask(browser, newAddress());
    const second = await tokenFor(user);
    expect((await refusalOf(browser.profile.previewEmailChange.query({ token: first }))).code).toBe("link.replaced");
    await browser.profile.withdrawEmailChange.mutate();
    expect((await refusalOf(browser.profile.previewEmailChange.query({ token: second }))).code).toBe("link.replaced");
    expect(await browser.profile.get.query()).toMatchObject({ pendingEmail: null });
  });

  test("dies with the password it was asked with, and a link for a new password with the address", async () => {
    const user = await member();
    const browser = await api.as(user);
    await ask(browser, newAddress());
    const token = await tokenFor(user);
    await browser.profile.changePassword.mutate({ currentPassword: testPassword, password: "a gate in a long wall" });
    expect((await refusalOf(browser.profile.previewEmailChange.query({ token }))).code).toBe("link.replaced");

    const other = await member();
    const elsewhere = await api.as(other);
    await elsewhere.auth.requestPasswordReset.mutate({ email: other.email });
    const [requested] = await events("user.password_reset_requested", other._id);
    const reset = tokenOf(api.world.config, { _id: requested?.data.linkId ?? "", purpose: "reset-password" });
    await ask(elsewhere, newAddress());
    await elsewhere.profile.confirmEmailChange.mutate({ token: await tokenFor(other) });
    expect((await refusalOf(elsewhere.auth.previewPasswordReset.query({ token: reset }))).code).toBe("link.replaced");
  });

  test("mails at most five strangers an hour", async () => {
    const browser = await api.as(await member());
    for (let time = 0; time < 5; time += 1) await ask(browser, newAddress());
    expect((await refusalOf(ask(browser, newAddress()))).code).toBe("request.too-many");
  });

  test("counts at once, unproved, where no mail can go out", async () => {
    const silent = await createApi({ emailEnabled: false });
    const workspace = await seedWorkspace(silent.world);
    const user = await seedUser(silent.world, workspace, { role: "member", emailVerified: true });
    const browser = await silent.as(user);
    expect(await ask(browser, "moved@harbor.example")).toEqual({ state: "changed", email: "moved@harbor.example" });
    expect(await browser.profile.get.query()).toMatchObject({ emailVerified: false });
    const { email } = await seedUser(silent.world, workspace, { role: "member" });
    expect((await refusalOf(ask(browser, email))).code).toBe("user.email-taken");
    await silent.close();
  });
});

describe("the own name", () => {
  test("is saved, and both values stand in the audit log", async () => {
    const user = await member({ firstName: "Elena" });
    const browser = await api.as(user);
    await browser.profile.update.mutate({ firstName: "Helena", lastName: user.lastName });
    expect(await browser.auth.me.query()).toMatchObject({ name: `Helena ${user.lastName}` });
    const entry = await api.world.mongo
      .db()
      .collection("audit")
      .findOne({ action: "user.update-profile", actorId: user._id });
    expect(entry?.changes).toEqual({ firstName: { before: "Elena", after: "Helena" } });
  });
});

describe("the own answers to what the workspace asks", () => {
  test("are checked by its fields and saved", async () => {
    const asking = await seedWorkspace(api.world, "Asking");
    const field = { help: "", choices: [], audience: "people" as const };
    await changeSettings(api.world, asking, {
      registration: {
        extraFields: [
          { ...field, key: "desk", label: "Desk", kind: "text", isRequired: true },
          { ...field, key: "floor", label: "Floor", kind: "number", isRequired: false },
          { ...field, key: "trade", label: "Trade", kind: "text", isRequired: true, audience: "organizations" },
        ],
      },
    });
    const user = await seedUser(api.world, asking, { role: "member", extra: { former: "kept" } });
    const browser = await api.as(user);
    const profile = await browser.profile.get.query();
    expect(profile.extraFields.map(({ key }) => key)).toEqual(["desk", "floor"]);
    const refusal = await refusalOf(browser.profile.updateAnswers.mutate({ extra: { desk: "", floor: "none" } }));
    expect(refusal.fields).toEqual({ "extra.desk": expect.any(String), "extra.floor": expect.any(String) });
    await browser.profile.updateAnswers.mutate({ extra: { desk: "12b", floor: 3, unasked: "dropped" } });
    expect((await browser.profile.get.query()).extra).toEqual({ former: "kept", desk: "12b", floor: 3 });
  });
});

describe("deleting the own account", () => {
  const deletion = { currentPassword: testPassword };

  test("says what ends, asks for the password, and leaves nothing personal behind", async () => {
    const { organizationId, teamId } = await seedOrganization(api.world, workspaceId, "Harbor Logistics");
    await member({ organizationId, teamIds: [teamId], role: "org_admin" });
    const user = await member({
      organizationId,
      teamIds: [teamId],
      firstName: "Quirina",
      email: "quirina@harbor.example",
    });
    const [browser, elsewhere] = [await api.as(user), await api.as(user)];
    expect(await browser.profile.previewDeletion.query()).toMatchObject({
      teams: [{ id: teamId }],
      sessions: 2,
      needsSuccessor: false,
    });
    const wrong = await refusalOf(browser.profile.deleteAccount.mutate({ currentPassword: "no" }));
    expect(wrong.code).toBe("user.wrong-password");
    await browser.profile.deleteAccount.mutate(deletion);
    expect([await browser.auth.me.query(), await elsewhere.auth.me.query()]).toEqual([null, null]);
    expect(await entersWith(user.email)).toBe(false);
    const collections = await api.world.mongo.db().collections();
    const all = await Promise.all(collections.map((collection) => collection.find().toArray()));
    expect(JSON.stringify(all)).not.toMatch(/quirina/i);
    const entries = await api.world.mongo.db().collection("audit").find({ actorId: user._id }).toArray();
    expect(entries.map(({ action }) => action)).toContain("user.delete");
    expect(entries.every(({ ip, userAgent }) => ip === "" && userAgent === "")).toBe(true);
    await member({ email: user.email });
  });

  test("is open to members of the default organization, who see nobody", async () => {
    const browser = await api.as(await member());
    expect(await browser.profile.previewDeletion.query()).toMatchObject({ needsSuccessor: false });
    await browser.profile.deleteAccount.mutate(deletion);
  });

  test("is refused to the last super admin", async () => {
    const browser = await api.as(await seedUser(api.world, workspaceId, { role: "super_admin" }));
    expect((await refusalOf(browser.profile.deleteAccount.mutate(deletion))).code).toBe("user.last-super-admin");
    expect(await browser.auth.me.query()).not.toBeNull();
  });

  test("asks the last org admin for a successor from the own organization", async () => {
    const { organizationId } = await seedOrganization(api.world, workspaceId, "Alder & Finch");
    const [boss, colleague] = [await member({ role: "org_admin", organizationId }), await member({ organizationId })];
    const browser = await api.as(boss);
    expect(await browser.profile.previewDeletion.query()).toMatchObject({ needsSuccessor: true });
    expect((await refusalOf(browser.profile.deleteAccount.mutate(deletion))).code).toBe("user.last-org-admin");
    const stranger = await member();
    const withStranger = browser.profile.deleteAccount.mutate({ ...deletion, successorId: stranger._id });
    expect((await refusalOf(withStranger)).fields).toHaveProperty("successorId");
    await browser.profile.deleteAccount.mutate({ ...deletion, successorId: colleague._id });
    expect(await (await api.as(colleague)).auth.me.query()).toMatchObject({ role: "org_admin" });
  });

  test("of somebody who is no org admin makes nobody one", async () => {
    const { organizationId } = await seedOrganization(api.world, workspaceId, "Bramley & Sons");
    const [leaver, friend] = [await member({ organizationId }), await member({ organizationId })];
    await (await api.as(leaver)).profile.deleteAccount.mutate({ ...deletion, successorId: friend._id });
    expect(await (await api.as(friend)).auth.me.query()).toMatchObject({ role: "member" });
  });

  test("twice at once deletes once, and the other is told", async () => {
    const user = await member();
    const browsers = [await api.as(user), await api.as(user)];
    const results = await Promise.allSettled(browsers.map((browser) => browser.profile.deleteAccount.mutate(deletion)));
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const codes = results.flatMap((result) => (result.status === "rejected" ? result.reason.data.code : []));
    expect(["user.changed-meanwhile", "auth.required"]).toContain(codes[0]);
  });
});
