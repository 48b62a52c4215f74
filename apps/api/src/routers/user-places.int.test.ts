import { seedUser, testPassword } from "@gatehouse/core/testing/people";
import type { UserDoc } from "@gatehouse/core/users/user-store";
import { afterAll, describe, expect, test } from "vitest";
import { type Client, refusalOf } from "../testing/api";
import { createUserGround } from "../testing/user-ground";

const {
  api,
  workspaceId,
  ines,
  admin,
  superAdmin,
  harbor,
  kestrel,
  foreigner,
  inHarbor,
  orgAdminIn,
  stored,
  eventsAbout,
  audited,
} = await createUserGround();
afterAll(() => api.close());

describe("the last org admin", () => {
  test.each<[string, (id: string, successorId?: string) => Promise<unknown>]>([
    ["suspended", (id, successorId) => admin.users.suspend.mutate({ id, reason: "Gone", successorId })],
    [
      "moved",
      (id, successorId) => admin.users.move.mutate({ id, organizationId: kestrel.organizationId, successorId }),
    ],
    ["removed", (id, successorId) => admin.users.remove.mutate({ id, successorId })],
    ["deleted", (id, successorId) => admin.users.delete.mutate({ id, successorId })],
    [
      "demoted",
      async (id, successorId) => {
        const { updatedAt } = await admin.users.get.query({ id });
        return admin.users.changeRole.mutate({ id, updatedAt, role: "member", successorId });
      },
    ],
  ])("is not %s before a successor is named", async (name, leave) => {
    const { maya, people } = await orgAdminIn(`Successor ${name}`);
    const jonas = await people();
    expect(await admin.users.previewDeparture.query({ id: maya._id })).toMatchObject({ needsSuccessor: true });
    expect((await refusalOf(leave(maya._id))).code).toBe("user.last-org-admin");
    expect(await stored(maya._id)).toMatchObject({ role: "org_admin", status: "active" });
    const stranger = await inHarbor();
    expect((await refusalOf(leave(maya._id, stranger._id))).fields).toHaveProperty("successorId");
    const suspended = await people({ status: "suspended" });
    expect((await refusalOf(leave(maya._id, suspended._id))).fields).toHaveProperty("successorId");
    await leave(maya._id, jonas._id);
    expect(await stored(jonas._id)).toMatchObject({ role: "org_admin" });
    expect(await eventsAbout("user.role_changed", jonas._id)).toHaveLength(1);
  });

  test("may go who leaves nobody behind", async () => {
    const { maya } = await orgAdminIn("Alone");
    expect(await admin.users.previewDeparture.query({ id: maya._id })).toMatchObject({ needsSuccessor: false });
    await admin.users.remove.mutate({ id: maya._id });
    expect(await stored(maya._id)).toMatchObject({ role: "member" });
  });

  test("stays when two org admins step down at once", async () => {
    const { maya, people, organizationId } = await orgAdminIn("Two at once");
    const amara = await people({ role: "org_admin" });
    const results = await Promise.allSettled(
      [maya, amara].map(async (user) =>
        (await api.as(user)).users.changeRole.mutate({ id: user._id, updatedAt: user.updatedAt, role: "member" }),
      ),
    );
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const [rejected] = results.filter((result) => result.status === "rejected");
    expect(rejected?.reason.data.code).toBe("user.last-org-admin");
    expect(await api.world.stores.users.countActiveOrgAdmins(workspaceId, organizationId)).toBe(1);
  });

  test("stays whatever doors the others leave by at once", async () => {
    const { maya, people, organizationId } = await orgAdminIn("All doors");
    await people();
    const [amara, jonas, leila, rafael, sofia] = await Promise.all(
      Array.from({ length: 5 }, () => people({ role: "org_admin" })),
    );
    if (!amara || !jonas || !leila || !rafael || !sofia) throw new Error("five were asked for");
    const [ownMaya, ownAmara] = [await api.as(maya), await api.as(amara)];
    const results = await Promise.allSettled([
      ownMaya.users.changeRole.mutate({ id: maya._id, updatedAt: maya.updatedAt, role: "member" }),
      ownAmara.profile.deleteAccount.mutate({ currentPassword: testPassword }),
      admin.users.suspend.mutate({ id: jonas._id, reason: "Left" }),
      admin.users.delete.mutate({ id: leila._id }),
      admin.users.move.mutate({ id: rafael._id, organizationId: kestrel.organizationId }),
      admin.users.changeMany.mutate({ ids: [sofia._id], change: { kind: "delete" } }).then(({ refused: [refusal] }) => {
        if (refusal) throw { data: refusal };
      }),
    ]);
    const codes = results.flatMap((result) => (result.status === "rejected" ? result.reason.data.code : []));
    expect(codes).toEqual(["user.last-org-admin"]);
    expect(await api.world.stores.users.countActiveOrgAdmins(workspaceId, organizationId)).toBe(1);
  });

  test("is not counted in the default organization, where everybody is on their own", async () => {
    const user = await seedUser(api.world, workspaceId, { role: "org_admin" });
    await admin.users.suspend.mutate({ id: user._id, reason: "Left" });
    expect(await stored(user._id)).toMatchObject({ status: "suspended" });
  });
});

describe("changing a role", () => {
  const change = (client: Client, user: UserDoc, role: UserDoc["role"], more: { isConfirmed?: boolean } = {}) =>
    client.users.changeRole.mutate({ id: user._id, updatedAt: user.updatedAt, role, ...more });

  test("takes effect at the next request, keeps the teams, and tells the person and their org admins", async () => {
    const { maya, people } = await orgAdminIn("Promotion");
    const jonas = await people();
    const browser = await api.as(jonas);
    expect((await refusalOf(browser.invitations.list.query({}))).code).toBe("auth.forbidden");
    await change(await api.as(maya), jonas, "org_admin");
    expect((await browser.invitations.list.query({})).items).toEqual([]);
    expect(await stored(jonas._id)).toMatchObject({ role: "org_admin", teamIds: jonas.teamIds });
    expect(await eventsAbout("user.role_changed", jonas._id)).toMatchObject([
      { data: { from: "member", to: "org_admin", organizationId: maya.organizationId } },
    ]);
    expect((await audited(jonas._id, "user.change-role"))[0]).toMatchObject({
      changes: { role: { before: "member", after: "org_admin" } },
    });
  });

  test("never gives a role above the own", async () => {
    const { maya, people } = await orgAdminIn("Above");
    const jonas = await people();
    expect((await refusalOf(change(await api.as(maya), jonas, "admin"))).code).toBe("role.not-manageable");
    expect((await refusalOf(change(admin, jonas, "admin"))).code).toBe("role.not-manageable");
    expect((await refusalOf(change(admin, jonas, "super_admin", { isConfirmed: true }))).code).toBe(
      "role.not-manageable",
    );
    expect(await stored(jonas._id)).toEqual(jonas);
  });

  test("never raises the own role", async () => {
    const { maya } = await orgAdminIn("Self");
    const tries = [
      refusalOf(change(await api.as(maya), maya, "admin", { isConfirmed: true })),
      refusalOf(change(admin, ines, "super_admin", { isConfirmed: true })),
    ];
    for (const refusal of await Promise.all(tries)) expect(refusal.code).toBe("role.not-manageable");
    expect(await stored(ines._id)).toMatchObject({ role: "admin" });
  });

  test("asks twice before the own admin role is given away", async () => {
    const tomas = await seedUser(api.world, workspaceId, { role: "admin" });
    const own = await api.as(tomas);
    expect((await refusalOf(change(own, tomas, "member"))).code).toBe("user.needs-confirmation");
    expect(await stored(tomas._id)).toMatchObject({ role: "admin" });
    await change(own, tomas, "member", { isConfirmed: true });
    const defaultOrganization = await api.world.stores.organizations.findDefault(workspaceId);
    expect(await stored(tomas._id)).toMatchObject({ role: "member", organizationId: defaultOrganization?._id });
    expect((await refusalOf(own.audit.list.query({ subjectId: tomas._id }))).code).toBe("auth.forbidden");
  });

  test("asks twice before somebody becomes super admin, who then belongs to no workspace", async () => {
    const tomas = await seedUser(api.world, workspaceId, { role: "admin" });
    expect((await refusalOf(change(superAdmin, tomas, "super_admin"))).code).toBe("user.needs-confirmation");
    await change(superAdmin, tomas, "super_admin", { isConfirmed: true });
    const made = await stored(tomas._id);
    expect(made).toMatchObject({ role: "super_admin", workspaceId: null });
    if (!made) throw new Error("gone");
    await change(superAdmin, made, "admin");
    expect(await stored(tomas._id)).toMatchObject({ role: "admin", workspaceId });
  });

  test("makes of a consumer an admin without organization, and back in a chosen one", async () => {
    const jonas = await inHarbor();
    await change(superAdmin, jonas, "admin");
    const made = await stored(jonas._id);
    expect(made).toMatchObject({ role: "admin", organizationId: null, teamIds: [] });
    await superAdmin.users.changeRole.mutate({
      id: jonas._id,
      updatedAt: made?.updatedAt ?? new Date(),
      role: "member",
      organizationId: kestrel.organizationId,
    });
    expect(await stored(jonas._id)).toMatchObject({
      organizationId: kestrel.organizationId,
      teamIds: [kestrel.teamId],
    });
  });

  test("is refused to who read the person before somebody else changed them", async () => {
    const jonas = await inHarbor();
    await change(admin, jonas, "org_admin");
    expect((await refusalOf(change(admin, jonas, "member"))).code).toBe("user.changed-meanwhile");
  });
});

describe("somebody who has not come yet", () => {
  const stay: [string, (user: UserDoc) => Promise<unknown>][] = [
    ["changeRole", ({ _id: id, updatedAt }) => admin.users.changeRole.mutate({ id, updatedAt, role: "org_admin" })],
    ["move", ({ _id: id }) => admin.users.move.mutate({ id, organizationId: kestrel.organizationId })],
    ["remove", ({ _id: id }) => admin.users.remove.mutate({ id })],
  ];

  test.each(stay)("becomes what the invitation says, so %s is refused", async (_name, change) => {
    const invited = await inHarbor({ status: "invited", passwordHash: null });
    expect((await refusalOf(change(invited))).code).toBe("user.is-invited");
    expect(await stored(invited._id)).toEqual(invited);
  });

  test.each(["pending", "rejected"] as const)(
    "and is %s becomes no admin: nobody could let an admin in",
    async (status) => {
      const { _id: id, updatedAt } = await inHarbor({ status });
      const change = (role: UserDoc["role"]) => superAdmin.users.changeRole.mutate({ id, updatedAt, role });
      expect((await refusalOf(change("admin"))).code).toBe("user.wrong-status");
      await change("org_admin");
    },
  );

  test.each(stay.slice(1))("and waits for approval belongs nowhere else, so %s is refused", async (_name, change) => {
    const pending = await inHarbor({ status: "pending" });
    expect((await refusalOf(change(pending))).code).toBe("user.wrong-status");
  });
});

describe("teams, moving and removing", () => {
  test("teams are set as asked, always with the one of all members, and both sides are named", async () => {
    const { maya, people, organizationId } = await orgAdminIn("Teams");
    const jonas = await people();
    const own = await api.as(maya);
    const [all] = jonas.teamIds;
    const { id: teamId } = await own.teams.create.mutate({ organizationId, name: "Integrations" });
    await own.users.changeTeams.mutate({ id: jonas._id, updatedAt: jonas.updatedAt, teamIds: [teamId] });
    const details = await own.users.get.query({ id: jonas._id });
    expect(details.teams.map(({ name }) => name)).toEqual(["All members", "Integrations"]);
    expect(await eventsAbout("user.teams_changed", jonas._id)).toMatchObject([
      { data: { added: ["Integrations"], removed: [] } },
    ]);
    const foreign = own.users.changeTeams.mutate({
      id: jonas._id,
      updatedAt: details.updatedAt,
      teamIds: [harbor.teamId],
    });
    expect((await refusalOf(foreign)).code).toBe("team.not-found");
    await own.users.changeTeams.mutate({ id: jonas._id, updatedAt: details.updatedAt, teamIds: [] });
    expect(await stored(jonas._id)).toMatchObject({ teamIds: [all] });
  });

  test("moving replaces the teams and leaves an org admin's seat", async () => {
    const { maya } = await orgAdminIn("Mover");
    await admin.users.move.mutate({ id: maya._id, organizationId: kestrel.organizationId });
    expect(await stored(maya._id)).toMatchObject({
      organizationId: kestrel.organizationId,
      teamIds: [kestrel.teamId],
      role: "member",
    });
    expect(await eventsAbout("user.moved", maya._id)).toMatchObject([
      { data: { organizationName: "Mover", toOrganizationName: "Kestrel Freight" } },
    ]);
  });

  test("moving is for admins, and to an organization of the workspace", async () => {
    const { maya, people } = await orgAdminIn("Stay");
    const jonas = await people();
    const away = { id: jonas._id, organizationId: kestrel.organizationId };
    expect((await refusalOf((await api.as(maya)).users.move.mutate(away))).code).toBe("auth.forbidden");
    const organizationId = foreigner.organizationId ?? "";
    expect((await refusalOf(admin.users.move.mutate({ id: jonas._id, organizationId }))).code).toBe(
      "organization.not-found",
    );
  });

  test("who is removed falls back to the default organization, signed out and with nothing else", async () => {
    const { maya, people } = await orgAdminIn("Removal");
    const jonas = await people();
    const browser = await api.as(jonas);
    expect(await (await api.as(maya)).users.previewDeparture.query({ id: jonas._id })).toMatchObject({
      teams: [{ name: "All members" }],
      sessions: 1,
      openInvitations: 0,
    });
    await (await api.as(maya)).users.remove.mutate({ id: jonas._id, note: "Thank you" });
    const fallback = await api.world.stores.organizations.findDefault(workspaceId);
    expect(await stored(jonas._id)).toMatchObject({ organizationId: fallback?._id, role: "member", status: "active" });
    expect((await stored(jonas._id))?.teamIds).not.toContain(jonas.teamIds[0]);
    expect((await refusalOf(browser.notifications.unreadCount.query())).code).toBe("auth.required");
    expect(await eventsAbout("user.removed", jonas._id)).toMatchObject([
      { data: { organizationName: "Removal", note: "Thank you" } },
    ]);
    expect((await refusalOf(admin.users.remove.mutate({ id: jonas._id }))).code).toBe("user.in-default-organization");
  });
});
