import { testPassword } from "@gatehouse/core/testing/people";
import { changeSettings } from "@gatehouse/core/testing/settings";
import { afterAll, describe, expect, test } from "vitest";
import { refusalOf } from "../testing/api";
import { createUserGround } from "../testing/user-ground";

const { api, workspaceId, admin, superAdmin, harbor, kestrel, foreigner, inHarbor, stored, eventsAbout, audited } =
  await createUserGround();
afterAll(() => api.close());

let people = 0;
const elena = () => {
  people += 1;
  return { firstName: "Elena", lastName: "Marchetti", email: `elena.${people}@harbor.example` };
};
const countUsers = () => api.world.mongo.db().collection("users").countDocuments();
const signIn = (email: string) => {
  const browser = api.visitor();
  return browser.auth.signIn.mutate({ email, password: testPassword }).then(() => browser);
};

describe("adding somebody", () => {
  test("with a first password opens nothing but its change until they chose their own", async () => {
    const { user, link } = await admin.users.create.mutate({ ...elena(), password: testPassword });
    expect(link).toBeNull();
    expect(user).toMatchObject({ status: "active", mustChangePassword: true, emailVerified: false });
    const browser = await signIn(user.email);
    expect((await refusalOf(browser.notifications.list.query({}))).code).toBe("auth.must-change-password");
    const password = "another arch over the gate";
    await browser.profile.changePassword.mutate({ currentPassword: testPassword, password });
    expect((await browser.notifications.list.query({})).items).toEqual([]);
    expect(await audited(user.id, "user.create")).toHaveLength(1);
  });

  test("with a first password that may stay lets them in at once", async () => {
    const person = { ...elena(), password: testPassword, mustChangePassword: false, emailVerified: true };
    const { user } = await admin.users.create.mutate(person);
    expect(user).toMatchObject({ emailVerified: true });
    expect((await (await signIn(user.email)).notifications.list.query({})).items).toEqual([]);
  });

  test("with an invitation mails the link and stores no password", async () => {
    const { user } = await admin.users.create.mutate({ ...elena(), invitation: { validDays: 3 } });
    expect(user).toMatchObject({ status: "invited" });
    expect(await stored(user.id)).toMatchObject({ passwordHash: null });
    expect(await eventsAbout("user.invited", user.id)).toHaveLength(1);
  });

  test.each([
    ["both", { password: testPassword, invitation: {} }],
    ["neither", {}],
  ])("with %s of password and invitation is refused, and nothing is saved", async (_what, ways) => {
    const before = await countUsers();
    const refusal = await refusalOf(admin.users.create.mutate({ ...elena(), ...ways }));
    expect(refusal).toMatchObject({ code: "input.invalid", fields: { password: expect.any(String) } });
    expect(await countUsers()).toBe(before);
  });

  test("with a password the workspace refuses saves nothing", async () => {
    const before = await countUsers();
    const refused = (password: string) => refusalOf(admin.users.create.mutate({ ...elena(), password }));
    expect((await refused("password1234")).fields).toHaveProperty("password");
    await changeSettings(api.world, workspaceId, { security: { longPasswords: true } });
    expect((await refused("brass arch 42")).fields?.password).toContain("15");
    await changeSettings(api.world, workspaceId, { security: { longPasswords: false } });
    expect(await countUsers()).toBe(before);
  });

  test("puts them into the organization, teams, role and faces asked for", async () => {
    const { id: teamId } = await admin.teams.create.mutate({
      organizationId: harbor.organizationId,
      name: "Integrations",
    });
    const person = { ...elena(), password: testPassword, role: "org_admin" as const, chatAccess: false };
    const { user } = await admin.users.create.mutate({
      ...person,
      organizationId: harbor.organizationId,
      teamIds: [teamId],
    });
    expect(await stored(user.id)).toMatchObject({
      organizationId: harbor.organizationId,
      teamIds: [harbor.teamId, teamId],
      role: "org_admin",
      portalAccess: true,
      chatAccess: false,
    });
  });

  test("refuses a taken address in other case, and takes one with a plus", async () => {
    const person = elena();
    await admin.users.create.mutate({ ...person, password: testPassword });
    const shouted = { ...person, email: person.email.toUpperCase(), password: testPassword };
    expect((await refusalOf(admin.users.create.mutate(shouted))).code).toBe("user.email-taken");
    const plus = { ...person, email: person.email.replace("@", "+portal@"), password: testPassword };
    expect((await admin.users.create.mutate(plus)).user.email).toContain("+portal@");
  });

  test("makes one account when two send the same address at once", async () => {
    const person = { ...elena(), password: testPassword };
    const results = await Promise.allSettled([1, 2, 3].map(() => admin.users.create.mutate(person)));
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect((await admin.users.list.query({ search: person.email })).total).toBe(1);
  });

  test("refuses roles above the own, and asks twice before making a super admin", async () => {
    const tomas = { ...elena(), password: testPassword };
    expect((await refusalOf(admin.users.create.mutate({ ...tomas, role: "admin" }))).code).toBe("role.not-manageable");
    const superior = { ...tomas, role: "super_admin" as const };
    expect((await refusalOf(superAdmin.users.create.mutate(superior))).code).toBe("user.needs-confirmation");
    const { user } = await superAdmin.users.create.mutate({ ...superior, isConfirmed: true });
    expect(await stored(user.id)).toMatchObject({ role: "super_admin", workspaceId: null, organizationId: null });
  });

  test("lets admins make admins where that is switched on", async () => {
    await changeSettings(api.world, workspaceId, { admins: { adminsManageAdmins: true } });
    const { user } = await admin.users.create.mutate({ ...elena(), password: testPassword, role: "admin" });
    await changeSettings(api.world, workspaceId, { admins: { adminsManageAdmins: false } });
    expect(user).toMatchObject({ role: "admin", organization: null });
  });

  test("refuses an organization of another workspace and a team of another organization", async () => {
    const add = (place: { organizationId: string; teamIds?: string[] }) =>
      refusalOf(admin.users.create.mutate({ ...elena(), ...place, password: testPassword }));
    expect((await add({ organizationId: foreigner.organizationId ?? "" })).code).toBe("organization.not-found");
    const mixed = { organizationId: harbor.organizationId, teamIds: [kestrel.teamId] };
    expect((await add(mixed)).code).toBe("team.not-found");
  });

  test("is for admins", async () => {
    const maya = await api.as(await inHarbor({ role: "org_admin" }));
    const refusal = await refusalOf(maya.users.create.mutate({ ...elena(), password: testPassword }));
    expect(refusal.code).toBe("auth.forbidden");
  });
});

describe("editing somebody", () => {
  test("changes what was given and leaves the rest", async () => {
    const jonas = await inHarbor();
    const { _id: id, updatedAt } = jonas;
    await admin.users.update.mutate({ id, updatedAt, lastName: "Feldmann", chatAccess: false });
    expect(await stored(id)).toMatchObject({
      firstName: jonas.firstName,
      lastName: "Feldmann",
      email: jonas.email,
      portalAccess: true,
      chatAccess: false,
    });
    expect((await admin.users.list.query({ search: "feldmann" })).items).toMatchObject([{ id }]);
    expect(await audited(id, "user.update")).toMatchObject([
      { changes: { lastName: { after: "Feldmann" }, chatAccess: { before: true, after: false } } },
    ]);
  });

  test("closes a face at the next request", async () => {
    const { _id: id, updatedAt } = await inHarbor();
    const maya = await inHarbor({ role: "org_admin" });
    const browser = await api.as(maya);
    await browser.users.update.mutate({ id, updatedAt, lastName: "Feld" });
    await admin.users.update.mutate({ id: maya._id, updatedAt: maya.updatedAt, portalAccess: false });
    expect((await refusalOf(browser.users.list.query({}))).code).toBe("auth.forbidden");
  });

  test("to another address asks the person to prove it, and tells the old one", async () => {
    const jonas = await inHarbor({ emailVerified: true });
    const { _id: id, updatedAt } = jonas;
    await api.visitor().auth.requestPasswordReset.mutate({ email: jonas.email });
    const countLinks = () =>
      api.world.mongo.db().collection("links").countDocuments({ email: jonas.email, status: "open" });
    expect(await countLinks()).toBe(1);
    await admin.users.update.mutate({ id, updatedAt, email: "jonas.new@harbor.example" });
    expect(await countLinks()).toBe(0);
    expect(await stored(id)).toMatchObject({ email: "jonas.new@harbor.example", emailVerified: false });
    expect(await eventsAbout("user.email_verification", id)).toHaveLength(1);
    expect(await eventsAbout("security.email_changed", id)).toMatchObject([{ data: { oldEmail: jonas.email } }]);
    expect((await refusalOf(signIn(jonas.email))).code).toBe("auth.invalid-credentials");
  });

  test("to an address that is taken is refused at the field, also by two at once", async () => {
    const [jonas, amara] = [await inHarbor(), await inHarbor()];
    const take = (user: typeof jonas, email: string) =>
      admin.users.update.mutate({ id: user._id, updatedAt: user.updatedAt, email });
    expect(await refusalOf(take(jonas, amara.email))).toMatchObject({
      code: "user.email-taken",
      fields: { email: expect.any(String) },
    });
    const results = await Promise.allSettled([jonas, amara].map((user) => take(user, "race@harbor.example")));
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  test("that began before somebody else's edit is refused", async () => {
    const { _id: id, updatedAt } = await inHarbor();
    const edit = (lastName: string) => admin.users.update.mutate({ id, updatedAt, lastName });
    const results = await Promise.allSettled([edit("One"), edit("Two")]);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const [rejected] = results.filter((result) => result.status === "rejected");
    expect(rejected?.reason.data.code).toBe("user.changed-meanwhile");
  });

  test("leaves the own address to the profile, and an invited person's to the invitation", async () => {
    const maya = await inHarbor({ role: "org_admin" });
    const own = await api.as(maya);
    const self = { id: maya._id, updatedAt: maya.updatedAt };
    expect((await refusalOf(own.users.update.mutate({ ...self, email: "m@harbor.example" }))).code).toBe(
      "user.is-self",
    );
    expect((await refusalOf(own.users.update.mutate({ ...self, emailVerified: true }))).code).toBe("user.is-self");
    const { user } = await admin.users.create.mutate({ ...elena(), invitation: {} });
    const invited = { id: user.id, updatedAt: user.updatedAt };
    expect((await refusalOf(admin.users.update.mutate({ ...invited, email: "n@harbor.example" }))).code).toBe(
      "user.is-invited",
    );
    await admin.users.update.mutate({ ...invited, chatAccess: false });
    expect(await stored(user.id)).toMatchObject({ chatAccess: false });
  });
});
