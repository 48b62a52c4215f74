import { seedOrganization, seedUser, seedWorkspace, testPassword } from "@gatehouse/core/testing/people";
import type { UserDoc } from "@gatehouse/core/users/user-store";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Api, type Client, createApi, refusalOf } from "../testing/api";

let api: Api;
let workspaceId: string;
let ines: UserDoc;
let admin: Client;

beforeAll(async () => {
  api = await createApi({ emailEnabled: false });
  workspaceId = await seedWorkspace(api.world);
  ines = await seedUser(api.world, workspaceId, { role: "admin" });
  admin = await api.as(ines);
});
afterAll(() => api.close());

let invitees = 0;
const elena = () => {
  invitees += 1;
  return { firstName: "Elena", lastName: "Marchetti", email: `elena.${invitees}@harbor.example` };
};
const tokenIn = (link: string | null) => new URL(link ?? "").searchParams.get("token") ?? "";
const acceptance = (token: string) => ({ token, firstName: "Elena", lastName: "Marchetti", password: testPassword });
const events = (type: string) => api.world.mongo.db().collection("outbox").countDocuments({ type });

test("asks twice before somebody is invited as super admin, and takes none from a file", async () => {
  const superAdmin = await api.as(await seedUser(api.world, workspaceId, { role: "super_admin" }));
  const person = {
    firstName: "Tomas",
    lastName: "Lindqvist",
    email: "tomas@meridian.example",
    role: "super_admin",
  } as const;
  expect((await refusalOf(superAdmin.invitations.create.mutate(person))).code).toBe("user.needs-confirmation");
  const csv = "first name,last name,e-mail,role\nTomas,Lindqvist,tomas@meridian.example,super admin";
  const { rows } = await superAdmin.invitations.import.mutate({ csv, dryRun: false });
  expect(rows).toMatchObject([{ problem: "Super admins are invited one by one" }]);
  const { invitation } = await superAdmin.invitations.create.mutate({ ...person, isConfirmed: true });
  expect(invitation.role).toBe("super_admin");
});

describe("inviting", () => {
  test("makes an invited account in the default organization and offers the link where no mail goes out", async () => {
    const { invitation, link } = await admin.invitations.create.mutate(elena());
    expect(invitation).toMatchObject({ state: "open", role: "member", organization: { name: "Default organization" } });
    expect(link).toContain("http://localhost:3000/auth/invite?token=");
    const { items } = await admin.users.list.query({ search: invitation.email });
    expect(items).toMatchObject([{ email: invitation.email, status: "invited", lastSeenAt: null }]);
  });

  test("keeps the token out of the database", async () => {
    const { link } = await admin.invitations.create.mutate(elena());
    const db = api.world.mongo.db();
    const stored = await Promise.all(
      ["invitations", "outbox", "users", "audit"].map((name) => db.collection(name).find().toArray()),
    );
    expect(JSON.stringify(stored)).not.toContain(tokenIn(link));
  });

  test("refuses an address that has an account or an invitation, in whatever case", async () => {
    const person = elena();
    await admin.invitations.create.mutate(person);
    const refusal = await refusalOf(admin.invitations.create.mutate({ ...person, email: person.email.toUpperCase() }));
    expect(refusal).toMatchObject({ code: "user.email-taken", httpStatus: 409, fields: { email: expect.any(String) } });
  });

  test("makes one invitation when two send the same address at once", async () => {
    const person = elena();
    const results = await Promise.allSettled([1, 2, 3].map(() => admin.invitations.create.mutate(person)));
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect((await admin.invitations.list.query({ search: person.email })).total).toBe(1);
  });

  test("refuses roles above the own", async () => {
    const plainAdmin = await api.as(await seedUser(api.world, workspaceId, { role: "admin" }));
    const refusal = await refusalOf(plainAdmin.invitations.create.mutate({ ...elena(), role: "admin" }));
    expect(refusal).toMatchObject({
      code: "role.not-manageable",
      httpStatus: 403,
      fields: { role: expect.any(String) },
    });
    await plainAdmin.invitations.create.mutate({ ...elena(), role: "org_admin" });
  });

  test("leaves those for a role above the own to others", async () => {
    const superAdmin = await api.as(await seedUser(api.world, workspaceId, { role: "super_admin" }));
    const { invitation } = await superAdmin.invitations.create.mutate({ ...elena(), role: "admin" });
    const doors = [admin.invitations.resend, admin.invitations.revoke, admin.invitations.link];
    for (const door of doors) {
      const refusal = await refusalOf(door.mutate({ id: invitation.id }));
      expect(refusal.code).toBe("role.not-manageable");
    }
  });

  test("refuses an organization of another workspace and a team of another organization", async () => {
    const foreign = await seedOrganization(api.world, await seedWorkspace(api.world, "Elsewhere"), "Foreign");
    const own = await seedOrganization(api.world, workspaceId, "Harbor Logistics");
    const toForeign = admin.invitations.create.mutate({ ...elena(), organizationId: foreign.organizationId });
    expect((await refusalOf(toForeign)).code).toBe("organization.not-found");
    const wrongTeam = { organizationId: own.organizationId, teamIds: [foreign.teamId] };
    expect((await refusalOf(admin.invitations.create.mutate({ ...elena(), ...wrongTeam }))).code).toBe(
      "team.not-found",
    );
  });

  test("refuses days outside of 1 to 30", async () => {
    for (const validDays of [0, 31])
      expect((await refusalOf(admin.invitations.create.mutate({ ...elena(), validDays }))).fields).toHaveProperty(
        "validDays",
      );
  });
});

describe("inviting somebody who has an account", () => {
  const people = async () => {
    const harbor = await seedOrganization(api.world, workspaceId, `Harbor ${invitees}`);
    const alder = await seedOrganization(api.world, workspaceId, `Alder ${invitees}`);
    const inHarbor = { organizationId: harbor.organizationId, teamIds: [harbor.teamId] };
    const orgAdmin = await api.as(await seedUser(api.world, workspaceId, { role: "org_admin", ...inHarbor }));
    return { harbor, alder, orgAdmin };
  };
  const answerTo = async (inviter: Client, { email }: { email: string }) => {
    const refusal = await refusalOf(inviter.invitations.create.mutate({ ...elena(), email }));
    expect(refusal).toMatchObject({ code: "user.email-taken", httpStatus: 409 });
    return refusal.fields?.email;
  };

  test.each([
    ["active", "has an account already, in Harbor", "They can sign in."],
    ["invited", "is invited already", "Send that invitation again instead."],
    ["pending", "has registered and waits", "An admin of the workspace approves it."],
    ["suspended", "is suspended", "Reactivate the account instead."],
    ["rejected", "was rejected", "Delete that account to invite them anew."],
  ] as const)("of the own organization, %s: names them and the next step", async (status, what, next) => {
    const { harbor, orgAdmin } = await people();
    const place = { organizationId: harbor.organizationId, teamIds: [harbor.teamId] };
    const jonas = await seedUser(api.world, workspaceId, { role: "member", status, ...place, firstName: "Jonas" });
    const answer = await answerTo(orgAdmin, jonas);
    expect(answer).toContain("Jonas");
    expect(answer).toContain(what);
    expect(answer).toContain(next);
  });

  test("of another organization: admins learn where, org admins not even that there is an account", async () => {
    const { alder, orgAdmin } = await people();
    const place = { organizationId: alder.organizationId, teamIds: [alder.teamId] };
    const answers = new Set<string | undefined>();
    for (const status of ["active", "invited", "pending", "suspended"] as const) {
      const jonas = await seedUser(api.world, workspaceId, { role: "member", status, ...place });
      answers.add(await answerTo(orgAdmin, jonas));
      expect(await answerTo(admin, jonas)).toContain(jonas.lastName);
    }
    expect([...answers]).toEqual(["This address can't be used here. An admin of the workspace can help."]);
    const active = await seedUser(api.world, workspaceId, { role: "member", ...place });
    expect(await answerTo(admin, active)).toMatch(/in Alder \d+\. Move them or change their role instead\.$/);
  });

  test("of another workspace, or above the own role: nothing is told", async () => {
    const elsewhere = await seedWorkspace(api.world, "Far away");
    const hidden = [
      await seedUser(api.world, elsewhere, { role: "member" }),
      await seedUser(api.world, workspaceId, { role: "super_admin" }),
    ];
    for (const person of hidden)
      expect(await answerTo(admin, person)).toBe(
        "This address can't be used here. Whoever runs the installation can help.",
      );
  });

  test("is explained in a list of people too, and by adding somebody with a password", async () => {
    const { email } = await seedUser(api.world, workspaceId, { role: "member", status: "suspended" });
    const csv = `First name,Last name,E-mail,Role\nBo,Lind,${email},`;
    for (const dryRun of [true, false]) {
      const { rows } = await admin.invitations.import.mutate({ csv, dryRun });
      expect(rows).toMatchObject([{ problem: expect.stringContaining("Reactivate the account instead.") }]);
    }
    const created = admin.users.create.mutate({ ...elena(), email, role: "member", password: testPassword });
    expect((await refusalOf(created)).fields?.email).toContain("Reactivate the account instead.");
  });
});

describe("a link", () => {
  test("shows what it gives, then lets the person in once", async () => {
    const person = elena();
    const { link } = await admin.invitations.create.mutate(person);
    const token = tokenIn(link);
    const browser = api.visitor();
    expect(await browser.invitations.preview.query({ token })).toMatchObject({
      state: "open",
      email: person.email,
      workspaceName: "Meridian Data",
      invitedByName: `${ines.firstName} ${ines.lastName}`,
      signedInAs: null,
    });
    await browser.invitations.accept.mutate(acceptance(token));
    expect(await browser.auth.me.query()).toMatchObject({ email: person.email, role: "member" });
    expect(await api.visitor().auth.signIn.mutate({ email: person.email, password: testPassword })).toBeTruthy();
    expect(await browser.invitations.preview.query({ token })).toEqual({
      state: "accepted",
      workspaceName: "Meridian Data",
      signedInAs: { email: person.email, isInvitee: true },
    });
    expect((await refusalOf(api.visitor().invitations.accept.mutate(acceptance(token)))).code).toBe(
      "invitation.accepted",
    );
  });

  test("accepted twice at once makes one account and one notice", async () => {
    const { link, invitation } = await admin.invitations.create.mutate(elena());
    const before = await events("invitation.accepted");
    const attempts = Array.from({ length: 5 }, () =>
      api.visitor().invitations.accept.mutate(acceptance(tokenIn(link))),
    );
    const results = await Promise.allSettled(attempts);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const codes = results.flatMap((result) => (result.status === "rejected" ? result.reason.data.code : []));
    expect(codes).toEqual(Array(4).fill("invitation.accepted"));
    expect(await api.world.mongo.db().collection("users").countDocuments({ email: invitation.email })).toBe(1);
    expect(await events("invitation.accepted")).toBe(before + 1);
  });

  test("that was replaced says so, and the newer one works", async () => {
    const { link, invitation } = await admin.invitations.create.mutate(elena());
    const renewed = await admin.invitations.resend.mutate({ id: invitation.id });
    expect(await api.visitor().invitations.preview.query({ token: tokenIn(link) })).toMatchObject({
      state: "replaced",
    });
    expect((await refusalOf(api.visitor().invitations.accept.mutate(acceptance(tokenIn(link))))).code).toBe(
      "invitation.replaced",
    );
    await api.visitor().invitations.accept.mutate(acceptance(tokenIn(renewed.link)));
  });

  describe("whose sender may not invite any more", () => {
    const lettingGo = {
      "is suspended": { status: "suspended" },
      "is a member now": { role: "member" },
      "went to another organization": { organizationId: "org_elsewhere" },
      "has no portal any more": { portalAccess: false },
    } as const;

    test.each(Object.entries(lettingGo))(
      "because they %s reads as revoked until somebody else sends it",
      async (_, change) => {
        const { organizationId } = await seedOrganization(api.world, workspaceId, `Harbor ${invitees}`);
        const maya = await seedUser(api.world, workspaceId, { role: "org_admin", organizationId });
        const { link, invitation } = await (await api.as(maya)).invitations.create.mutate(elena());
        const token = tokenIn(link);
        expect(await api.visitor().invitations.preview.query({ token })).toMatchObject({ state: "open" });
        await api.world.stores.users.update(maya, change, api.world.now());
        const preview = await api.visitor().invitations.preview.query({ token });
        expect(preview).toEqual({ state: "revoked", workspaceName: "Meridian Data", signedInAs: null });
        const refusal = await refusalOf(api.visitor().invitations.accept.mutate(acceptance(token)));
        expect(refusal.code).toBe("invitation.revoked");
        const renewed = await admin.invitations.resend.mutate({ id: invitation.id });
        expect(renewed.invitation.invitedBy?.id).toBe(ines._id);
        await api.visitor().invitations.accept.mutate(acceptance(tokenIn(renewed.link)));
      },
    );

    test("because they were deleted reads as revoked", async () => {
      const tomas = await seedUser(api.world, workspaceId, { role: "admin" });
      const { link } = await (await api.as(tomas)).invitations.create.mutate(elena());
      await api.world.stores.users.delete(tomas);
      expect(await api.visitor().invitations.preview.query({ token: tokenIn(link) })).toMatchObject({
        state: "revoked",
      });
    });
  });

  test("that was revoked says so, and the address can be invited again", async () => {
    const person = elena();
    const { link, invitation } = await admin.invitations.create.mutate(person);
    expect(await admin.invitations.revoke.mutate({ id: invitation.id })).toMatchObject({ state: "revoked" });
    expect(await api.visitor().invitations.preview.query({ token: tokenIn(link) })).toMatchObject({ state: "revoked" });
    expect((await refusalOf(api.visitor().invitations.accept.mutate(acceptance(tokenIn(link))))).code).toBe(
      "invitation.revoked",
    );
    await admin.invitations.create.mutate(person);
  });

  test("that expired lets its holder ask for a new one, once", async () => {
    const { link, invitation } = await admin.invitations.create.mutate({ ...elena(), validDays: 1 });
    const token = tokenIn(link);
    expect((await refusalOf(api.visitor().invitations.askForNewLink.mutate({ token }))).code).toBe(
      "invitation.still-valid",
    );
    api.world.setNow(new Date(Date.now() + 25 * 3_600_000));
    try {
      expect(await api.visitor().invitations.preview.query({ token })).toMatchObject({ state: "expired" });
      expect((await refusalOf(api.visitor().invitations.accept.mutate(acceptance(token)))).code).toBe(
        "invitation.expired",
      );
      await api.visitor().invitations.askForNewLink.mutate({ token });
      expect((await refusalOf(api.visitor().invitations.askForNewLink.mutate({ token }))).code).toBe(
        "invitation.already-asked",
      );
      expect(await events("invitation.expired")).toBe(1);
      const fresh = await api.as(ines);
      const renewed = await fresh.invitations.resend.mutate({ id: invitation.id });
      await api.visitor().invitations.accept.mutate(acceptance(tokenIn(renewed.link)));
    } finally {
      api.world.setNow(new Date());
    }
  });

  test("opened by somebody else says who is signed in", async () => {
    const { link } = await admin.invitations.create.mutate(elena());
    const preview = await admin.invitations.preview.query({ token: tokenIn(link) });
    expect(preview.signedInAs).toEqual({ email: ines.email, isInvitee: false });
  });

  test("that nobody sent is not found", async () => {
    expect(await refusalOf(api.visitor().invitations.preview.query({ token: "made-up" }))).toMatchObject({
      code: "invitation.not-found",
      httpStatus: 404,
    });
  });

  test("can be copied again as it was sent", async () => {
    const { link, invitation } = await admin.invitations.create.mutate(elena());
    expect(await admin.invitations.link.mutate({ id: invitation.id })).toEqual({ link });
  });
});

describe("an invitation of another workspace", () => {
  test.each(["resend", "revoke", "link"] as const)("is not found by %s", async (verb) => {
    const elsewhere = await seedWorkspace(api.world, `Elsewhere ${verb}`);
    const stranger = await api.as(await seedUser(api.world, elsewhere, { role: "admin" }));
    const { invitation } = await admin.invitations.create.mutate(elena());
    const refusal = await refusalOf(stranger.invitations[verb].mutate({ id: invitation.id }));
    expect(refusal).toMatchObject({ code: "invitation.not-found", httpStatus: 404 });
    expect((await stranger.invitations.list.query({})).items).toEqual([]);
  });
});

describe("two deeds at once on one invitation", () => {
  const state = async (id: string) =>
    (await admin.invitations.list.query({ limit: 100 })).items.find((one) => one.id === id)?.state;

  test.each(["revoke", "resend"] as const)("accept and %s: one wins, the other is told what happened", async (verb) => {
    for (let round = 0; round < 5; round += 1) {
      const { link, invitation } = await admin.invitations.create.mutate(elena());
      const [accepted, other] = await Promise.allSettled([
        api.visitor().invitations.accept.mutate(acceptance(tokenIn(link))),
        admin.invitations[verb].mutate({ id: invitation.id }),
      ]);
      const codes = [accepted, other].map((result) =>
        result.status === "rejected" ? result.reason.data.code : "done",
      );
      const won = await state(invitation.id);
      if (won === "accepted") expect(codes).toEqual(["done", "invitation.accepted"]);
      else expect(codes).toEqual([verb === "revoke" ? "invitation.revoked" : "invitation.replaced", "done"]);
    }
  });

  test("two withdrawals: the second reads that it is withdrawn", async () => {
    const { invitation } = await admin.invitations.create.mutate(elena());
    const results = await Promise.allSettled([1, 2].map(() => admin.invitations.revoke.mutate({ id: invitation.id })));
    const codes = results.map((result) => (result.status === "rejected" ? result.reason.data.code : "done"));
    expect(codes.sort()).toEqual(["done", "invitation.revoked"]);
  });
});

describe("resending twice at once", () => {
  test("sends one new link and tells the other", async () => {
    const { invitation } = await admin.invitations.create.mutate(elena());
    const results = await Promise.allSettled([1, 2].map(() => admin.invitations.resend.mutate({ id: invitation.id })));
    const refused = results.flatMap((result) => (result.status === "rejected" ? result.reason.data.code : []));
    expect(refused.every((code) => code === "invitation.replaced")).toBe(true);
    expect(results.some(({ status }) => status === "fulfilled")).toBe(true);
  });
});

describe("a list of people", () => {
  const file = (...rows: string[]) => ["First name,Last name,E-mail,Role", ...rows].join("\n");

  test("is checked first without inviting anybody", async () => {
    const { email } = await seedUser(api.world, workspaceId, { role: "member" });
    const csv = file(
      "Ada,Nkemelu,ada@harbor.example,member",
      `Bo,Lind,${email},`,
      "Cy,,cy@harbor.example,",
      "Di,Roth,di(at)x,",
      "Ed,Poe,ed@x.example,boss",
      "Ada,Nkemelu,ADA@harbor.example,",
    );
    const before = (await admin.invitations.list.query({})).total;
    const { rows, invited, refused } = await admin.invitations.import.mutate({ csv, dryRun: true });
    expect(rows.map(({ line, problem }) => [line, problem === null])).toEqual([
      [2, true],
      [3, false],
      [4, false],
      [5, false],
      [6, false],
      [7, false],
    ]);
    expect({ invited, refused }).toEqual({ invited: 1, refused: 5 });
    expect((await admin.invitations.list.query({})).total).toBe(before);
  });

  test("invites the good rows and names the others", async () => {
    const csv = file("Fay,Ito,fay@harbor.example,Org admin", "Gus,Ode,,");
    const { rows } = await admin.invitations.import.mutate({ csv, dryRun: false });
    expect(rows).toMatchObject([
      { email: "fay@harbor.example", problem: null, link: expect.stringContaining("/auth/invite") },
      { problem: expect.any(String), link: null },
    ]);
    expect((await admin.invitations.list.query({ search: "fay@harbor.example" })).items).toMatchObject([
      { role: "org_admin" },
    ]);
  });

  test("without the columns or with too many rows is refused at the field", async () => {
    const many = file(...Array.from({ length: 501 }, (_, i) => `A,B,p${i}@harbor.example,`));
    for (const csv of ["name;mail", many])
      expect((await refusalOf(admin.invitations.import.mutate({ csv, dryRun: true }))).fields).toHaveProperty("csv");
  });
});

describe("the list of invitations", () => {
  test("filters by effective state, searches and pages by cursor", async () => {
    const other = await seedWorkspace(api.world, "Paging");
    const reader = await api.as(await seedUser(api.world, other, { role: "admin" }));
    for (let i = 0; i < 7; i += 1) await reader.invitations.create.mutate({ ...elena(), validDays: i < 3 ? 1 : 7 });
    const first = await reader.invitations.list.query({ limit: 4, sort: "email" });
    const second = await reader.invitations.list.query({ limit: 4, sort: "email", cursor: first.nextCursor ?? "" });
    const emails = [...first.items, ...second.items].map(({ email }) => email);
    expect(emails).toEqual([...emails].sort());
    expect(new Set(emails).size).toBe(7);
    expect(second.nextCursor).toBeNull();
    expect((await reader.invitations.list.query({ state: "open" })).total).toBe(7);
    expect((await reader.invitations.list.query({ search: emails[0] ?? "" })).items).toHaveLength(1);
    expect((await refusalOf(reader.invitations.list.query({ cursor: "nonsense" }))).httpStatus).toBe(422);
  });
});
