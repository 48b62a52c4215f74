import { seedInviteCode } from "@gatehouse/core/testing/invite-codes";
import { seedOrganization, seedUser, seedWorkspace, testPassword } from "@gatehouse/core/testing/people";
import type { UserDoc } from "@gatehouse/core/users/user-store";
import type { ExtraField } from "@gatehouse/shared/settings/extra-fields";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Api, type Client, createApi, refusalOf } from "../testing/api";
import { makeNewcomer, openRegistration, verificationToken } from "../testing/registration";

let api: Api;
let workspaceId: string;
let admin: Client;

beforeAll(async () => {
  api = await createApi();
  workspaceId = await seedWorkspace(api.world);
  admin = await api.as(await seedUser(api.world, workspaceId, { role: "admin" }));
});
beforeEach(() => openRegistration(api.world, workspaceId));
afterAll(() => api.close());

const open = (
  ...settings: Parameters<typeof openRegistration> extends [unknown, unknown, ...infer Rest] ? Rest : never
) => openRegistration(api.world, workspaceId, ...settings);
const register = (input: Parameters<Client["registration"]["register"]["mutate"]>[0]) =>
  api.visitor().registration.register.mutate(input);
const tokenFor = (email: string) => verificationToken(api.world, email);
const verify = async ({ email, password = testPassword }: { email: string; password?: string }) =>
  api.visitor().registration.verify.mutate({ token: await tokenFor(email), password });
const signIn = ({ email, password }: { email: string; password: string }) =>
  api.visitor().auth.signIn.mutate({ email, password });
const find = (email: string) => api.world.stores.users.findByEmail(email);
const events = (type: string, userId?: string) =>
  api.world.mongo
    .db()
    .collection("outbox")
    .countDocuments({ type, ...(userId && { "data.userId": userId }) });

describe("registering", () => {
  test("is closed unless the workspace opens it", async () => {
    await open({ peopleMayRegister: false });
    expect(await refusalOf(register(makeNewcomer()))).toMatchObject({ code: "registration.closed", httpStatus: 403 });
    expect(await api.visitor().registration.options.query()).toMatchObject({ peopleMayRegister: false });
  });

  test("asks with a code what its workspace asks, and with one that opens nothing what the first one does", async () => {
    // The later one: the page is of the first.
    api.world.setNow(new Date(api.world.now().getTime() + 1));
    const elsewhere = await seedWorkspace(api.world, "Elsewhere");
    const trade: ExtraField = {
      key: "trade",
      label: "Trade",
      help: "",
      kind: "text",
      audience: "people",
      isRequired: false,
      choices: [],
    };
    await openRegistration(api.world, elsewhere, { extraFields: [trade] });
    const [open, closed] = [
      await seedInviteCode(api.world, elsewhere),
      await seedInviteCode(api.world, elsewhere, { isActive: false }),
    ];
    const { options } = api.visitor().registration;
    const asked = await options.query({ code: ` ${open.code.toLowerCase()} ` });
    expect(asked).toMatchObject({ workspaceName: "Elsewhere", extraFields: [trade] });
    for (const code of [closed.code, "NO-SUCH-CODE", ""])
      expect(await options.query({ code })).toEqual(await options.query());
  });

  test("waits for the proof, then for an admin, who learns of it only after the proof", async () => {
    const leila = makeNewcomer();
    expect(await register(leila)).toEqual({ next: "verify-email", user: null });
    const { _id } = (await find(leila.email)) as UserDoc;
    expect(await events("user.registered", _id)).toBe(0);
    expect((await refusalOf(signIn(leila))).code).toBe("auth.email-not-verified");
    expect(await verify(leila)).toMatchObject({ email: leila.email, next: "wait", user: null });
    expect(await events("user.registered", _id)).toBe(1);
    expect((await refusalOf(signIn(leila))).code).toBe("auth.account-not-active");
    await admin.approvals.approvePeople.mutate({ ids: [_id] });
    expect(await signIn(leila)).toMatchObject({ user: { email: leila.email, role: "member", organization: null } });
  });

  test("opens at the proof where approval is automatic", async () => {
    await open({ approval: "automatic" });
    const leila = makeNewcomer();
    expect(await register(leila)).toEqual({ next: "verify-email", user: null });
    expect((await refusalOf(signIn(leila))).code).toBe("auth.email-not-verified");
    expect(await verify(leila)).toMatchObject({ next: "sign-in", user: { email: leila.email } });
    const user = await find(leila.email);
    expect(user).toMatchObject({ status: "active", emailVerified: true });
    expect(await events("user.registered", user?._id)).toBe(0);
    expect(await events("user.welcome", user?._id)).toBe(1);
    await signIn(leila);
  });

  test("signs in at once where nothing has to be proved or approved", async () => {
    await open({ approval: "automatic", verifyEmailFirst: false });
    const browser = api.visitor();
    const leila = makeNewcomer();
    expect(await browser.registration.register.mutate(leila)).toMatchObject({
      next: "sign-in",
      user: { email: leila.email },
    });
    expect(await browser.auth.me.query()).toMatchObject({ email: leila.email });
  });

  test("asks for the proof where signing in needs it, even if admins don't", async () => {
    await open({ approval: "automatic", verifyEmailFirst: false }, { verifiedEmailToSignIn: true });
    expect(await register(makeNewcomer())).toEqual({ next: "verify-email", user: null });
  });

  test("shows admins whoever need not prove anything", async () => {
    await open({ verifyEmailFirst: false });
    const leila = makeNewcomer();
    expect(await register(leila)).toEqual({ next: "wait", user: null });
    const user = await find(leila.email);
    expect(await events("user.registered", user?._id)).toBe(1);
    expect(await events("user.email_verification", user?._id)).toBe(0);
  });

  test("lands in the default organization with the switches of the workspace", async () => {
    await open({ newcomersGetPortal: true, newcomersGetChat: false });
    const leila = makeNewcomer();
    await register(leila);
    const organization = await api.world.stores.organizations.findDefault(workspaceId);
    const team = await api.world.stores.teams.findDefault(workspaceId, organization?._id ?? "");
    expect(await find(leila.email)).toMatchObject({
      workspaceId,
      role: "member",
      status: "pending",
      organizationId: organization?._id,
      teamIds: [team?._id],
      portalAccess: true,
      chatAccess: false,
      emailVerified: false,
    });
  });

  test("is open to allowed domains only", async () => {
    await open({ allowedDomains: ["harbor.example", "hl-nl.example"] });
    for (const email of ["leila@alderfinch.example", "leila@notharbor.example", "leila@mail.harbor.example"])
      expect(await refusalOf(register(makeNewcomer({ email })))).toMatchObject({
        code: "registration.domain-not-allowed",
        httpStatus: 422,
        fields: { email: expect.stringContaining("harbor.example, hl-nl.example") },
      });
    await register(makeNewcomer({ email: "leila@hl-nl.example" }));
  });

  test("needs no admin for the domains of the workspace, once the address is proved", async () => {
    await open({ verifyEmailFirst: false, autoApproveDomains: ["harbor.example"] });
    const leila = makeNewcomer({ email: "leila.trusted@harbor.example" });
    expect(await register(leila)).toEqual({ next: "verify-email", user: null });
    expect(await find(leila.email)).toMatchObject({ status: "pending" });
    expect(await verify(leila)).toMatchObject({ next: "sign-in" });
    await signIn(leila);
  });

  test("asks for the password the workspace wants", async () => {
    await open({}, { longPasswords: true });
    expect(await api.visitor().registration.options.query()).toMatchObject({ minPasswordLength: 15 });
    const tooShort = { ...makeNewcomer(), password: "vex jumbo 1932" };
    expect((await refusalOf(register(tooShort))).fields).toHaveProperty("password");
    expect(await find(tooShort.email)).toBeNull();
    await register({ ...makeNewcomer(), password: "vex jumbo 19321" });
  });

  test("asks for the terms, and notes that they were accepted", async () => {
    await open({ termsUrl: "https://meridian.example/terms" });
    const leila = makeNewcomer();
    expect((await refusalOf(register(leila))).fields).toHaveProperty("acceptsTerms");
    await register({ ...leila, acceptsTerms: true });
    const entry = await api.world.mongo
      .db()
      .collection("audit")
      .findOne({ action: "user.register", "target.id": (await find(leila.email))?._id });
    expect(entry?.details).toMatchObject({ accepted: ["https://meridian.example/terms"] });
  });

  test("asks what the workspace asks, and keeps only that", async () => {
    const field: Omit<ExtraField, "key" | "label" | "kind"> = {
      help: "",
      audience: "people",
      isRequired: true,
      choices: [],
    };
    await open({
      extraFields: [
        { ...field, key: "job", label: "What you do", kind: "choice", choices: ["Developer", "Manager"] },
        { ...field, key: "age", label: "Age", kind: "number", isRequired: false },
        { ...field, key: "size", label: "Size", kind: "number", audience: "organizations" },
      ],
    });
    const { extraFields } = await api.visitor().registration.options.query();
    expect(extraFields.map(({ key }) => key)).toEqual(["job", "age"]);
    const leila = makeNewcomer();
    expect((await refusalOf(register(leila))).fields).toEqual({ "extra.job": "Answer this" });
    for (const extra of [
      { job: "Pilot", age: "" },
      { job: "Developer", age: "old" },
    ])
      expect((await refusalOf(register({ ...leila, extra }))).code).toBe("input.invalid");
    await register({ ...leila, extra: { job: "Developer", age: "", role: "super_admin" } });
    expect((await find(leila.email))?.extra).toEqual({ job: "Developer" });
  });

  test("takes an address in any case, and one with a plus as another one", async () => {
    const { email, ...leila } = makeNewcomer();
    await register({ ...leila, email: ` ${email.toUpperCase()} ` });
    await verify({ email });
    await register({ ...leila, email: email.replace("@", "+portal@") });
    expect(await find(email)).toMatchObject({ emailVerified: true });
    expect(await find(email.replace("@", "+portal@"))).toMatchObject({ emailVerified: false });
  });

  test("makes one account of a double click", async () => {
    await open({ verifyEmailFirst: false });
    const leila = makeNewcomer();
    const results = await Promise.allSettled([1, 2, 3].map(() => register(leila)));
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const codes = results.flatMap((result) => (result.status === "rejected" ? result.reason.data.code : []));
    expect(codes).toEqual(["user.email-taken", "user.email-taken"]);
    expect(await events("user.registered", (await find(leila.email))?._id)).toBe(1);
  });

  test("is slowed down by address, and nobody's mailbox is filled", async () => {
    const leila = makeNewcomer();
    for (let i = 0; i < 10; i += 1) await register(leila);
    expect(await refusalOf(register(leila))).toMatchObject({ code: "request.too-many", httpStatus: 429 });
    await register(makeNewcomer());
  });
});

describe("an address that is known", () => {
  const seedKnown = (status: UserDoc["status"]) =>
    seedUser(api.world, workspaceId, { role: "member", status, emailVerified: true });

  test.each(["active", "suspended", "invited", "pending"] as const)(
    "of an account that is %s gets the same answer, changes nothing and tells its owner",
    async (status) => {
      const known = await seedKnown(status);
      const answer = await register({ ...makeNewcomer(), email: known.email });
      expect(answer).toEqual(await register(makeNewcomer()));
      expect(await find(known.email)).toEqual(known);
      const told = await api.world.mongo
        .db()
        .collection("outbox")
        .find({ type: "user.already_registered", "data.userId": known._id })
        .toArray();
      expect(told.map(({ data }) => data.isInvited)).toEqual([status === "invited"]);
    },
  );

  test("gets the same refusals as an unknown one", async () => {
    const known = await seedKnown("active");
    const bad = { code: "NO-SUCH-CODE" };
    const refusals = await Promise.all(
      [known.email, makeNewcomer().email].map((email) => refusalOf(register({ ...makeNewcomer(), ...bad, email }))),
    );
    expect(refusals[0]?.code).toBe("invite-code.not-found");
    expect(refusals.map(({ code, fields }) => ({ code, fields }))).toEqual([
      { code: refusals[1]?.code, fields: refusals[1]?.fields },
      { code: refusals[0]?.code, fields: refusals[0]?.fields },
    ]);
  });

  test("takes no use of a code", async () => {
    const code = await seedInviteCode(api.world, workspaceId, { quota: 1 });
    const known = await seedKnown("active");
    await register({ ...makeNewcomer(), email: known.email, code: code.code });
    expect((await api.world.stores.inviteCodes.find(workspaceId, code._id))?.used).toBe(0);
  });

  test("is refused openly where nothing is proved", async () => {
    await open({ verifyEmailFirst: false });
    const waiting = { email: (await seedUser(api.world, workspaceId, { role: "member", status: "pending" })).email };
    expect((await refusalOf(register({ ...makeNewcomer(), ...waiting }))).code).toBe("user.email-taken");
    for (const status of ["active", "suspended", "invited", "pending"] as const) {
      const { email } = await seedKnown(status);
      expect(await refusalOf(register({ ...makeNewcomer(), email }))).toMatchObject({
        code: "user.email-taken",
        fields: { email: expect.any(String) },
      });
    }
  });

  test("is free again after its account was deleted", async () => {
    const known = await seedKnown("active");
    await api.world.stores.users.delete(known);
    await register({ ...makeNewcomer(), email: known.email });
    expect(await find(known.email)).toMatchObject({ status: "pending" });
  });
});

describe("whoever registers again", () => {
  test("before the proof begins anew: the newest password counts, the older link says that a newer one was sent", async () => {
    const leila = makeNewcomer();
    await register({ ...leila, password: "somebody else chose this one" });
    const older = await tokenFor(leila.email);
    await register({ ...leila, lastName: "Haddad-Roth" });
    const opened = () => refusalOf(api.visitor().registration.preview.query({ token: older }));
    expect((await opened()).code).toBe("link.replaced");
    expect((await refusalOf(api.visitor().registration.verify.mutate({ token: older }))).code).toBe("link.replaced");
    await verify(leila);
    expect(await find(leila.email)).toMatchObject({ lastName: "Haddad-Roth" });
    expect((await opened()).code).toBe("link.replaced");
    expect((await refusalOf(signIn({ ...leila, password: "somebody else chose this one" }))).code).toBe(
      "auth.invalid-credentials",
    );
    expect((await refusalOf(signIn(leila))).code).toBe("auth.account-not-active");
  });

  test("withdrawn, takes the links of its earlier tries with it", async () => {
    const leila = makeNewcomer();
    await register(leila);
    await register(leila);
    const { email, password } = leila;
    await api.visitor().registration.withdraw.mutate({ email, password });
    expect(await api.world.mongo.db().collection("links").countDocuments({ email })).toBe(0);
  });

  test("after a rejection stands in the queue once more, with what was decided before", async () => {
    const leila = makeNewcomer();
    await register(leila);
    await verify(leila);
    const first = await find(leila.email);
    await admin.approvals.rejectPeople.mutate({ ids: [first?._id ?? ""], reason: "Use your company address" });
    expect((await refusalOf(signIn(leila))).code).toBe("auth.account-rejected");
    await register(leila);
    await verify(leila);
    const again = await find(leila.email);
    expect(await admin.approvals.get.query({ id: again?._id ?? "" })).toMatchObject({
      rejected: { reason: "Use your company address" },
    });
    await admin.approvals.approvePeople.mutate({ ids: [again?._id ?? ""] });
    await signIn(leila);
  });

  test.each([true, false])("after a rejection needs an admin, also where others don't (proof: %s)", async (proof) => {
    await open({ approval: "automatic", verifyEmailFirst: proof, autoApproveDomains: ["alderfinch.example"] });
    const leila = makeNewcomer();
    await seedUser(api.world, workspaceId, { role: "member", status: "rejected", email: leila.email });
    expect(await register(leila)).toEqual({ next: proof ? "verify-email" : "wait", user: null });
    if (proof) expect(await verify(leila)).toMatchObject({ next: "wait" });
    expect(await find(leila.email)).toMatchObject({ status: "pending" });
  });

  test("after a rejection needs an admin at the third try as at the second", async () => {
    const leila = makeNewcomer();
    await register(leila);
    await verify(leila);
    const first = await find(leila.email);
    await admin.approvals.rejectPeople.mutate({ ids: [first?._id ?? ""], reason: "Use your company address" });
    await open({ approval: "automatic" });
    await register(leila);
    await register(leila);
    expect(await verify(leila)).toMatchObject({ next: "wait" });
    expect(await find(leila.email)).toMatchObject({ status: "pending", statusReason: "Use your company address" });
  });
});

describe("with a code", () => {
  test("works where registration is closed, lands in its team and needs no admin", async () => {
    await open({ peopleMayRegister: false, allowedDomains: ["elsewhere.example"] });
    const harbor = await seedOrganization(api.world, workspaceId, "Harbor Logistics");
    const code = await seedInviteCode(api.world, workspaceId, { ...harbor, role: "org_admin" });
    const leila = { ...makeNewcomer(), code: ` ${code.code.toLowerCase()} ` };
    await register(leila);
    expect(await verify(leila)).toMatchObject({ next: "sign-in" });
    expect(await signIn(leila)).toMatchObject({
      user: { role: "org_admin", organization: { name: "Harbor Logistics" } },
    });
    expect(await find(leila.email)).toMatchObject({ inviteCodeId: code._id, organizationId: harbor.organizationId });
  });

  test("waits for an admin where the code says so, even at a trusted domain", async () => {
    await open({ approval: "automatic", autoApproveDomains: ["alderfinch.example"] });
    const code = await seedInviteCode(api.world, workspaceId, { autoApprove: false });
    const leila = { ...makeNewcomer(), code: code.code };
    await register(leila);
    expect(await verify(leila)).toMatchObject({ next: "wait" });
  });

  test("for certain addresses asks for the proof of one, also where nobody else is asked", async () => {
    await open({ approval: "automatic", verifyEmailFirst: false });
    const { code } = await seedInviteCode(api.world, workspaceId, { emailDomains: ["alderfinch.example"] });
    const options = (of: string) => api.visitor().registration.options.query({ code: of });
    expect([(await options(code)).provesEmail, (await options("")).provesEmail]).toEqual([true, false]);
    const mallory = { ...makeNewcomer(), code };
    expect(await register(mallory)).toEqual({ next: "verify-email", user: null });
    expect((await refusalOf(signIn(mallory))).code).toBe("auth.email-not-verified");
    expect(await find(mallory.email)).toMatchObject({ status: "pending", emailVerified: false });
    expect(await verify(mallory)).toMatchObject({ next: "sign-in", user: { email: mallory.email } });
  });

  test("that is wrong is an error at its field, never the default organization", async () => {
    const leila = { ...makeNewcomer(), code: "SPRING-HARBOR" };
    expect(await refusalOf(register(leila))).toMatchObject({
      code: "invite-code.not-found",
      httpStatus: 422,
      fields: { code: expect.any(String) },
    });
    expect(await find(leila.email)).toBeNull();
  });
});

describe("without SMTP", () => {
  let silent: Api;
  let silentId: string;
  beforeAll(async () => {
    silent = await createApi({ emailEnabled: false });
    silentId = await seedWorkspace(silent.world);
    await openRegistration(silent.world, silentId, { autoApproveDomains: ["harbor.example"] });
  });
  afterAll(() => silent.close());

  test("a code for certain addresses leaves the approval to an admin, and says so before", async () => {
    const { code } = await seedInviteCode(silent.world, silentId, { emailDomains: ["harbor.example"] });
    expect(await silent.visitor().inviteCodes.preview.query({ code })).toMatchObject({ autoApprove: false });
    const mallory = { ...makeNewcomer({ email: "mallory@harbor.example" }), code };
    expect(await silent.visitor().registration.register.mutate(mallory)).toEqual({ next: "wait", user: null });
  });

  test("nobody is asked for a proof, and nobody is approved for an address nobody proved", async () => {
    const visitor = silent.visitor();
    expect(await visitor.registration.options.query()).toMatchObject({ emailEnabled: false, provesEmail: false });
    const leila = makeNewcomer({ email: "leila@harbor.example" });
    expect(await visitor.registration.register.mutate(leila)).toEqual({ next: "wait", user: null });
    const { email, password } = leila;
    expect((await refusalOf(visitor.auth.signIn.mutate({ email, password }))).code).toBe("auth.account-not-active");
  });
});

test("the password of nobody who registers is stored in the clear", async () => {
  const leila = makeNewcomer();
  await register(leila);
  expect(JSON.stringify(await find(leila.email))).not.toContain(testPassword);
});
