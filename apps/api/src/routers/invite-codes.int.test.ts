import { createTeam } from "@gatehouse/core/organizations/create-team";
import { deleteTeam } from "@gatehouse/core/organizations/delete-team";
import { seedInviteCode } from "@gatehouse/core/testing/invite-codes";
import { actingAs, seedOrganization, seedUser, seedWorkspace } from "@gatehouse/core/testing/people";
import type { UserDoc } from "@gatehouse/core/users/user-store";
import type { InviteCode } from "@gatehouse/shared/invite-codes/invite-code";
import { inviteCodeStates } from "@gatehouse/shared/invite-codes/invite-code-state";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Api, type Client, createApi, refusalOf } from "../testing/api";
import { makeNewcomer } from "../testing/registration";

let api: Api;
let workspaceId: string;
let ines: UserDoc;
let admin: Client;
let foreignAdmin: Client;
let harbor: { organizationId: string; teamId: string };
let integrations: string;

const makeTeam = async (name: string): Promise<string> =>
  (await createTeam(await actingAs(api.world, ines), { name, organizationId: harbor.organizationId })).id;

beforeAll(async () => {
  api = await createApi();
  workspaceId = await seedWorkspace(api.world);
  ines = await seedUser(api.world, workspaceId, { role: "admin" });
  admin = await api.as(ines);
  const elsewhere = await seedWorkspace(api.world, "Elsewhere");
  foreignAdmin = await api.as(await seedUser(api.world, elsewhere, { role: "admin" }));
  harbor = await seedOrganization(api.world, workspaceId, "Harbor Logistics");
  integrations = await makeTeam("Integrations");
});
afterAll(() => api.close());

const audited = (action: string, id: string) =>
  api.world.mongo.db().collection("audit").findOne({ action, "target.id": id });
const inHours = (hours: number) => new Date(api.world.now().getTime() + hours * 3_600_000);
const harborPlace = () => ({ organizationId: harbor.organizationId });
const update = (code: InviteCode, change: object, client = admin) =>
  client.inviteCodes.update.mutate({ id: code.id, updatedAt: code.updatedAt, ...change });

describe("making a code", () => {
  test("generates one in groups, with a link that fills it in", async () => {
    const code = await admin.inviteCodes.create.mutate({ ...harbor, teamId: integrations });
    expect(code.code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(code).toMatchObject({
      link: `http://localhost:3000/auth/password/register?code=${code.code}`,
      state: "active",
      used: 0,
      quota: null,
      expiresAt: null,
      organization: { id: harbor.organizationId, name: "Harbor Logistics" },
      team: { id: integrations, name: "Integrations" },
      role: "member",
      autoApprove: true,
      createdBy: { id: ines._id },
    });
    expect(await admin.inviteCodes.get.query({ id: code.id })).toEqual(code);
    expect(await audited("invite-code.create", code.id)).toMatchObject({ actorId: ines._id });
  });

  test("leads to all members of the default organization unless told otherwise", async () => {
    const code = await admin.inviteCodes.create.mutate({});
    expect(code).toMatchObject({ organization: { name: "Default organization" }, team: { name: "All members" } });
    const moved = await update(code, { organizationId: harbor.organizationId, teamId: null });
    expect(moved).toMatchObject({ organization: { name: "Harbor Logistics" }, team: { id: harbor.teamId } });
  });

  test("keeps what was asked for", async () => {
    const asked = { quota: 50, expiresAt: inHours(24), role: "org_admin", emailDomains: ["harbor.example"] } as const;
    const input = { ...asked, code: "summer-harbor", ...harbor, teamId: integrations, moreTeamIds: [harbor.teamId] };
    const code = await admin.inviteCodes.create.mutate({
      ...input,
      emailDomains: ["@Harbor.example"],
      autoApprove: false,
    });
    expect(code).toMatchObject({
      ...asked,
      code: "SUMMER-HARBOR",
      moreTeams: [{ id: harbor.teamId, name: "All members" }],
      autoApprove: false,
    });
  });

  test.each(["Winter Harbor", "wintER-HARB0R", "W1NTERHARBOR"])(
    "refuses a wording that reads like another one, %s",
    async (code) => {
      await admin.inviteCodes.create.mutate({ ...harbor, code: "WINTER-HARBOR" }).catch(() => null);
      const refusal = await refusalOf(admin.inviteCodes.create.mutate({ ...harbor, code }));
      expect(refusal).toMatchObject({
        code: "invite-code.taken",
        httpStatus: 409,
        fields: { code: expect.any(String) },
      });
    },
  );

  test("lets one of several have a wording they ask for at once", async () => {
    const attempts = Array.from({ length: 5 }, () =>
      admin.inviteCodes.create.mutate({ ...harbor, code: "ONE-OF-FIVE" }),
    );
    const results = await Promise.allSettled(attempts);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  test("refuses a moment that has passed", async () => {
    const refusal = await refusalOf(admin.inviteCodes.create.mutate({ ...harbor, expiresAt: api.world.now() }));
    expect(refusal).toMatchObject({ code: "input.invalid", fields: { expiresAt: expect.any(String) } });
  });

  test("refuses roles that run the workspace", async () => {
    const role = "admin" as "member";
    expect((await refusalOf(admin.inviteCodes.create.mutate({ ...harbor, role }))).fields).toHaveProperty("role");
  });

  test("refuses a team of another organization and an organization of another workspace", async () => {
    const other = await seedOrganization(api.world, workspaceId, "Kestrel Freight");
    const wrongTeam = admin.inviteCodes.create.mutate({ ...harbor, teamId: other.teamId });
    expect((await refusalOf(wrongTeam)).code).toBe("team.not-found");
    const wrongMore = admin.inviteCodes.create.mutate({ ...harbor, moreTeamIds: [other.teamId] });
    expect((await refusalOf(wrongMore)).code).toBe("team.not-found");
    expect((await refusalOf(foreignAdmin.inviteCodes.create.mutate(harbor))).code).toBe("organization.not-found");
  });
});

describe("changing a code", () => {
  test("takes it to another organization only with a team of that one", async () => {
    const code = await admin.inviteCodes.create.mutate({ ...harbor, teamId: integrations });
    const { organizationId } = await seedOrganization(api.world, workspaceId, "Alder & Finch");
    expect((await refusalOf(update(code, { organizationId }))).code).toBe("team.not-found");
    expect((await admin.inviteCodes.get.query({ id: code.id })).organization?.id).toBe(harbor.organizationId);
  });

  test("records what changed and leaves the rest", async () => {
    const code = await admin.inviteCodes.create.mutate({ ...harbor, quota: 5 });
    const updated = await update(code, { quota: 9, expiresAt: inHours(1), teamId: integrations });
    expect(updated).toMatchObject({ quota: 9, team: { id: integrations }, state: "active", code: code.code });
    expect(await audited("invite-code.update", code.id)).toMatchObject({
      changes: { quota: { before: 5, after: 9 }, teamId: { before: harbor.teamId, after: integrations } },
    });
    expect(await update(updated, { expiresAt: null })).toMatchObject({ expiresAt: null, quota: 9 });
  });

  test("lowering the quota under the uses shows it used up, raising it opens it again", async () => {
    const { _id: id } = await seedInviteCode(api.world, workspaceId, { quota: 10, used: 4 });
    const lowered = await update(await admin.inviteCodes.get.query({ id }), { quota: 3 });
    expect(lowered).toMatchObject({ state: "used_up", used: 4, quota: 3 });
    expect(await update(lowered, { quota: 5 })).toMatchObject({ state: "active", used: 4 });
  });

  test("switches it off and on", async () => {
    const code = await admin.inviteCodes.create.mutate(harbor);
    const off = await update(code, { isActive: false });
    expect(off.state).toBe("inactive");
    expect((await update(off, { isActive: true })).state).toBe("active");
  });

  test("leaves an end alone that has passed, and takes none that has", async () => {
    const expiresAt = inHours(-1);
    const { _id: id } = await seedInviteCode(api.world, workspaceId, { expiresAt });
    const expired = await admin.inviteCodes.get.query({ id });
    const renamed = await update(expired, { expiresAt, emailDomains: ["harbor.example"] });
    expect(renamed).toMatchObject({ state: "expired", emailDomains: ["harbor.example"] });
    expect((await refusalOf(update(renamed, { expiresAt: inHours(-2) }))).fields).toHaveProperty("expiresAt");
  });

  test("goes to one of two who began with the same", async () => {
    const code = await admin.inviteCodes.create.mutate(harbor);
    const results = await Promise.allSettled([update(code, { quota: 1 }), update(code, { quota: 2 })]);
    const refused = results.flatMap((result) => (result.status === "rejected" ? result.reason.data.code : []));
    expect(refused).toEqual(["invite-code.changed-meanwhile"]);
  });

  test("is not stopped by people who use the code meanwhile", async () => {
    const code = await admin.inviteCodes.create.mutate({ ...harbor, quota: 5 });
    await api.world.stores.inviteCodes.claim(workspaceId, code.id, api.world.now());
    expect(await update(code, { quota: 6 })).toMatchObject({ used: 1, quota: 6 });
  });
});

describe("a team that is deleted", () => {
  test("makes its codes unusable until they lead elsewhere", async () => {
    const teamId = await makeTeam("Hack day");
    const code = await admin.inviteCodes.create.mutate({ ...harbor, teamId });
    await deleteTeam(await actingAs(api.world, ines), { id: teamId });
    const closed = await admin.inviteCodes.get.query({ id: code.id });
    expect(closed).toMatchObject({ state: "not_usable", team: null });
    const refusal = await refusalOf(api.visitor().inviteCodes.preview.query({ code: code.code }));
    expect(refusal.code).toBe("invite-code.not-usable");
    const still = await update(closed, { quota: 3 });
    expect(still.state).toBe("not_usable");
    expect((await update(still, { teamId: integrations })).state).toBe("active");
  });

  test("is left out of the teams beside", async () => {
    const teamId = await makeTeam("Customs");
    const code = await admin.inviteCodes.create.mutate({ ...harbor, teamId: integrations, moreTeamIds: [teamId] });
    await deleteTeam(await actingAs(api.world, ines), { id: teamId });
    const left = await admin.inviteCodes.get.query({ id: code.id });
    expect(left).toMatchObject({ state: "active", moreTeams: [] });
    expect(await api.visitor().inviteCodes.preview.query({ code: code.code })).toMatchObject({
      teamNames: ["Integrations"],
    });
  });
});

describe("the list", () => {
  let client: Client;
  let codes: Record<(typeof inviteCodeStates)[number], string>;
  let place: { organizationId: string; teamId: string };
  let ownId: string;

  beforeAll(async () => {
    ownId = await seedWorkspace(api.world, "Lists");
    client = await api.as(await seedUser(api.world, ownId, { role: "admin" }));
    place = await seedOrganization(api.world, ownId, "Bramley Foods");
    const seed = async (change: object) => (await seedInviteCode(api.world, ownId, { ...place, ...change })).code;
    codes = {
      active: await seed({ code: "PARTNER-DAY", quota: 4, used: 3 }),
      inactive: await seed({ isActive: false, isTeamGone: true }),
      not_usable: await seed({ isTeamGone: true, expiresAt: inHours(-1) }),
      expired: await seed({ expiresAt: inHours(-1), quota: 1, used: 1 }),
      used_up: await seed({ quota: 3, used: 4, expiresAt: inHours(1) }),
    };
  });

  test.each(inviteCodeStates)("finds those that are %s, and shows them so", async (state) => {
    const { items, total } = await client.inviteCodes.list.query({ state });
    expect(items.map(({ code }) => code)).toEqual([codes[state]]);
    expect([items[0]?.state, total]).toEqual([state, 1]);
  });

  test.each(["partner", "TNER-D", "bramley"])("finds codes by %s", async (search) => {
    const { items } = await client.inviteCodes.list.query({ search });
    expect(items.map(({ code }) => code)).toContain("PARTNER-DAY");
  });

  test("finds none by what is nowhere in it, nor another workspace's by their name", async () => {
    for (const search of ["zzz", "harbor"]) expect((await client.inviteCodes.list.query({ search })).total).toBe(0);
  });

  test("finds those of an organization or a team", async () => {
    const other = await seedInviteCode(api.world, ownId);
    const ofTeam = await client.inviteCodes.list.query({ teamId: other.teamId });
    expect(ofTeam.items.map(({ id }) => id)).toEqual([other._id]);
    const ofOrganization = await client.inviteCodes.list.query({ organizationId: place.organizationId });
    expect(ofOrganization.total).toBe(5);
  });

  test("turns its pages in every order", async () => {
    for (const sort of ["createdAt", "code", "expiresAt", "used"] as const) {
      const all = await client.inviteCodes.list.query({ sort, direction: "desc" });
      const first = await client.inviteCodes.list.query({ sort, direction: "desc", limit: 2 });
      const second = await client.inviteCodes.list.query({ sort, direction: "desc", cursor: first.nextCursor ?? "" });
      expect([...first.items, ...second.items]).toEqual(all.items);
    }
  });
});

describe("redemptions", () => {
  test("say who came when, and what became of them", async () => {
    const code = await seedInviteCode(api.world, workspaceId, harbor);
    const seed = async (redeemedAt: Date, person: Partial<UserDoc>) => {
      const user = await seedUser(api.world, workspaceId, { role: "member", ...harborPlace(), ...person });
      await api.world.stores.redemptions.insert({
        _id: api.world.newId("redemption"),
        workspaceId,
        inviteCodeId: code._id,
        userId: user._id,
        organizationId: harbor.organizationId,
        redeemedAt,
      });
      return user;
    };
    const stayed = await seed(inHours(-3), {});
    const left = await seed(inHours(-2), {
      organizationId: (await api.world.stores.organizations.findDefault(workspaceId))?._id ?? null,
    });
    const gone = await seed(inHours(-1), {});
    await api.world.stores.users.delete(gone);
    const { items, total } = await admin.inviteCodes.redemptions.query({ id: code._id });
    expect(total).toBe(3);
    expect(items).toMatchObject([
      { user: null, isMember: false, redeemedAt: inHours(-1) },
      { user: { id: left._id, email: left.email, status: "active" }, isMember: false },
      { user: { id: stayed._id, name: `${stayed.firstName} ${stayed.lastName}` }, isMember: true },
    ]);
    expect(await admin.inviteCodes.counts.query()).toEqual({ joined: 3 });
    expect(await foreignAdmin.inviteCodes.counts.query()).toEqual({ joined: 0 });
  });
});

describe("deleting", () => {
  test("takes the code and its redemptions; who registers with it reads that it does not exist", async () => {
    const code = await admin.inviteCodes.create.mutate(harbor);
    const redemption = { workspaceId, inviteCodeId: code.id, userId: "usr_any", organizationId: harbor.organizationId };
    await api.world.stores.redemptions.insert({
      _id: api.world.newId("redemption"),
      ...redemption,
      redeemedAt: inHours(0),
    });
    await admin.inviteCodes.delete.mutate({ id: code.id });
    expect((await refusalOf(admin.inviteCodes.get.query({ id: code.id }))).httpStatus).toBe(404);
    expect((await refusalOf(admin.inviteCodes.delete.mutate({ id: code.id }))).httpStatus).toBe(404);
    expect((await refusalOf(api.visitor().inviteCodes.preview.query({ code: code.code }))).code).toBe(
      "invite-code.not-found",
    );
    const left = { inviteCodeId: code.id };
    expect(await api.world.mongo.db().collection("inviteCodeRedemptions").countDocuments(left)).toBe(0);
    expect(await audited("invite-code.delete", code.id)).toMatchObject({ details: { code: code.code } });
  });

  test("while people register with it leaves no redemption behind, and those who come too late outside", async () => {
    const { id, code } = await admin.inviteCodes.create.mutate(harbor);
    const newcomers = Array.from({ length: 4 }, () => makeNewcomer());
    const register = (one: (typeof newcomers)[number]) => api.visitor().registration.register.mutate({ ...one, code });
    const registering = Promise.allSettled(newcomers.map(register));
    await expect.poll(async () => (await admin.inviteCodes.get.query({ id })).used).toBeGreaterThan(0);
    await admin.inviteCodes.delete.mutate({ id });
    const results = await registering;
    const codes = results.flatMap((result) => (result.status === "rejected" ? result.reason.data.code : []));
    expect(new Set([...codes, "invite-code.not-found"]).size).toBe(1);
    const db = api.world.mongo.db();
    expect(await db.collection("inviteCodeRedemptions").countDocuments({ inviteCodeId: id })).toBe(0);
    expect(await db.collection("users").countDocuments({ inviteCodeId: id })).toBe(newcomers.length - codes.length);
  });
});

describe("a code of another workspace", () => {
  test("is not found, whatever is wanted of it", async () => {
    const code = await admin.inviteCodes.create.mutate(harbor);
    const { id } = code;
    const calls = [
      () => foreignAdmin.inviteCodes.get.query({ id }),
      () => update(code, { quota: 1 }, foreignAdmin),
      () => foreignAdmin.inviteCodes.delete.mutate({ id }),
      () => foreignAdmin.inviteCodes.redemptions.query({ id }),
    ];
    for (const call of calls) expect(await refusalOf(call())).toMatchObject({ code: "not-found", httpStatus: 404 });
    expect(await admin.inviteCodes.get.query({ id })).toEqual(code);
  });
});
