import { seedUser, testPassword } from "@gatehouse/core/testing/people";
import { afterAll, describe, expect, test } from "vitest";
import { type Client, refusalOf } from "../testing/api";
import { createUserGround } from "../testing/user-ground";

const {
  api,
  workspaceId,
  ines,
  admin,
  superAdmin,
  kestrel,
  foreigner,
  inHarbor,
  orgAdminIn,
  countForeignAccess,
  stored,
  eventsAbout,
  audited,
} = await createUserGround();
afterAll(() => api.close());

describe("every change of one person", () => {
  const changes: [string, (client: Client, id: string) => Promise<unknown>][] = [
    ["get", (client, id) => client.users.get.query({ id })],
    ["update", (client, id) => client.users.update.mutate({ id, updatedAt: new Date(), portalAccess: false })],
    ["changeRole", (client, id) => client.users.changeRole.mutate({ id, updatedAt: new Date(), role: "org_admin" })],
    ["changeTeams", (client, id) => client.users.changeTeams.mutate({ id, updatedAt: new Date(), teamIds: [] })],
    ["suspend", (client, id) => client.users.suspend.mutate({ id, reason: "Left the company" })],
    ["activate", (client, id) => client.users.activate.mutate({ id })],
    ["previewDeparture", (client, id) => client.users.previewDeparture.query({ id })],
    ["remove", (client, id) => client.users.remove.mutate({ id })],
  ];
  const adminChanges: typeof changes = [
    ["move", (client, id) => client.users.move.mutate({ id, organizationId: kestrel.organizationId })],
    ["delete", (client, id) => client.users.delete.mutate({ id })],
    ["sessions", (client, id) => client.users.sessions.query({ id })],
    ["endSessions", (client, id) => client.users.endSessions.mutate({ id })],
  ];

  test.each([...changes, ...adminChanges])(
    "%s does not find somebody of another workspace, and notes the reach",
    async (_name, change) => {
      const before = await countForeignAccess(foreigner._id);
      expect(await refusalOf(change(admin, foreigner._id))).toMatchObject({ code: "user.not-found", httpStatus: 404 });
      expect(await countForeignAccess(foreigner._id)).toBe(before + 1);
      expect(await stored(foreigner._id)).toEqual(foreigner);
    },
  );

  test.each([...changes, ...adminChanges])("%s is refused to members", async (_name, change) => {
    const jonas = await inHarbor();
    const colleague = await api.as(await inHarbor());
    expect((await refusalOf(change(colleague, jonas._id))).code).toBe("auth.forbidden");
    expect(await stored(jonas._id)).toEqual(jonas);
  });

  test.each(changes)("%s of an org admin does not find somebody of another organization", async (_name, change) => {
    const { maya } = await orgAdminIn(`Reach ${_name}`);
    const jonas = await inHarbor();
    expect(await refusalOf(change(await api.as(maya), jonas._id))).toMatchObject({
      code: "user.not-found",
      httpStatus: 404,
    });
    expect(await audited(jonas._id, "audit.foreign-access")).toHaveLength(1);
    expect(await stored(jonas._id)).toEqual(jonas);
  });

  test.each([...changes, ...adminChanges].filter(([name]) => !["get", "previewDeparture", "sessions"].includes(name)))(
    "%s is refused to an admin where the person is an admin too",
    async (_name, change) => {
      const other = await seedUser(api.world, workspaceId, { role: "admin" });
      expect((await refusalOf(change(admin, other._id))).code).toBe("role.not-manageable");
      expect(await stored(other._id)).toEqual(other);
    },
  );

  test("an id nobody has is not found, and nothing is noted", async () => {
    const id = "usr_aaaaaaaaaaaaaaaaaaaaaa";
    expect((await refusalOf(admin.users.get.query({ id }))).code).toBe("user.not-found");
    expect(await countForeignAccess(id)).toBe(0);
  });
});

describe("suspending", () => {
  test("refuses the next request of somebody signed in, and the right password too, until it is lifted", async () => {
    const jonas = await inHarbor();
    const browser = await api.as(jonas);
    expect(await browser.auth.me.query()).toMatchObject({ id: jonas._id });
    await admin.users.suspend.mutate({ id: jonas._id, reason: "The contract ended" });
    expect((await refusalOf(browser.notifications.unreadCount.query())).code).toBe("auth.required");
    const signIn = () => api.visitor().auth.signIn.mutate({ email: jonas.email, password: testPassword });
    expect((await refusalOf(signIn())).code).toBe("auth.account-suspended");
    await admin.users.activate.mutate({ id: jonas._id, reason: "Renewed" });
    expect((await refusalOf(browser.notifications.unreadCount.query())).code).toBe("auth.required");
    expect(await signIn()).toBeTruthy();
  });

  test("keeps the reason and who decided, tells the person and writes the audit", async () => {
    const jonas = await inHarbor();
    await admin.users.suspend.mutate({ id: jonas._id, reason: "The contract ended" });
    expect(await admin.users.get.query({ id: jonas._id })).toMatchObject({
      status: "suspended",
      statusReason: "The contract ended",
      statusChangedBy: { id: ines._id, name: `${ines.firstName} ${ines.lastName}` },
      statusChangedAt: expect.any(Date),
    });
    expect(await eventsAbout("user.suspended", jonas._id)).toMatchObject([{ data: { reason: "The contract ended" } }]);
    expect(await audited(jonas._id, "user.suspend")).toMatchObject([
      {
        actor: { id: ines._id },
        changes: { status: { before: "active", after: "suspended" } },
        details: { reason: "The contract ended" },
      },
    ]);
    await admin.users.activate.mutate({ id: jonas._id });
    expect(await eventsAbout("user.activated", jonas._id)).toHaveLength(1);
    expect(await audited(jonas._id, "user.activate")).toHaveLength(1);
  });

  test("by two at once succeeds once", async () => {
    const jonas = await inHarbor();
    const results = await Promise.allSettled(
      [1, 2, 3].map(() => admin.users.suspend.mutate({ id: jonas._id, reason: "Twice" })),
    );
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const codes = results.flatMap((result) => (result.status === "rejected" ? result.reason.data.code : []));
    expect(codes).toEqual(["user.wrong-status", "user.wrong-status"]);
    expect(await eventsAbout("user.suspended", jonas._id)).toHaveLength(1);
  });

  test("asks for a reason", async () => {
    const { _id: id } = await inHarbor();
    expect((await refusalOf(admin.users.suspend.mutate({ id, reason: "  " }))).fields).toHaveProperty("reason");
  });

  test.each(["pending", "rejected", "suspended"] as const)("is refused to who is %s", async (status) => {
    const { _id: id } = await inHarbor({ status });
    expect((await refusalOf(admin.users.suspend.mutate({ id, reason: "No" }))).code).toBe("user.wrong-status");
  });

  test.each(["pending", "rejected", "active", "invited"] as const)("is not lifted of who is %s", async (status) => {
    const { _id: id } = await inHarbor({ status });
    expect((await refusalOf(admin.users.activate.mutate({ id }))).code).toBe("user.wrong-status");
  });

  test("is nothing people do to themselves", async () => {
    expect((await refusalOf(admin.users.suspend.mutate({ id: ines._id, reason: "Me" }))).code).toBe("user.is-self");
    expect((await refusalOf(admin.users.delete.mutate({ id: ines._id }))).code).toBe("user.is-self");
  });

  test("says of somebody invited what to do instead", async () => {
    const { _id: id } = await inHarbor({ status: "invited", passwordHash: null });
    expect((await refusalOf(admin.users.suspend.mutate({ id, reason: "No" }))).code).toBe("user.is-invited");
  });
});

describe("the list", () => {
  test("shows org admins the people of their organization and no admins", async () => {
    const { maya, people } = await orgAdminIn("Colleagues");
    const jonas = await people();
    const client = await api.as(maya);
    const { items } = await client.users.list.query({});
    expect(items.map(({ id }) => id).toSorted()).toEqual([maya._id, jonas._id].toSorted());
    expect(await client.users.counts.query()).toEqual({ consumers: 2, admins: 0 });
    expect((await refusalOf(client.users.list.query({ kind: "admins" }))).code).toBe("auth.forbidden");
  });

  test("shows members who their colleagues are, and not what they may and do", async () => {
    const { maya, people } = await orgAdminIn("Strictly colleagues");
    const jonas = await people();
    const client = await api.as(jonas);
    const { items } = await client.users.colleagues.query({});
    expect(items.map(({ id }) => id).toSorted()).toEqual([maya._id, jonas._id].toSorted());
    for (const colleague of items)
      expect(Object.keys(colleague).toSorted()).toEqual(["email", "id", "name", "role", "status", "teamIds"]);
    expect((await refusalOf(client.users.list.query({}))).code).toBe("auth.forbidden");
    expect((await refusalOf(client.users.counts.query())).code).toBe("auth.forbidden");
  });

  test("of the default organization is closed to its members, who are strangers", async () => {
    const stranger = await api.as(await seedUser(api.world, workspaceId, { role: "member" }));
    expect((await refusalOf(stranger.users.colleagues.query({}))).code).toBe("not-found");
  });
});

describe("sessions of somebody else", () => {
  test("are listed and ended one by one or all at once", async () => {
    const jonas = await inHarbor();
    const [laptop, phone, tablet] = [await api.as(jonas), await api.as(jonas), await api.as(jonas)];
    const sessions = await admin.users.sessions.query({ id: jonas._id });
    expect(sessions).toHaveLength(3);
    await admin.users.endSessions.mutate({ id: jonas._id, sessionId: sessions[0]?.id });
    expect(await admin.users.sessions.query({ id: jonas._id })).toHaveLength(2);
    const gone = admin.users.endSessions.mutate({ id: jonas._id, sessionId: sessions[0]?.id });
    expect((await refusalOf(gone)).code).toBe("not-found");
    await admin.users.endSessions.mutate({ id: jonas._id });
    for (const browser of [laptop, phone, tablet])
      expect((await refusalOf(browser.notifications.unreadCount.query())).code).toBe("auth.required");
    const entries = await audited(jonas._id, "user.end-sessions");
    expect(entries.map(({ details }) => details.ended).toSorted()).toEqual([1, 2]);
  });

  test("of one person are not ended by naming another", async () => {
    const [jonas, amara] = [await inHarbor(), await inHarbor()];
    await api.as(amara);
    const [session] = await admin.users.sessions.query({ id: amara._id });
    const mixed = admin.users.endSessions.mutate({ id: jonas._id, sessionId: session?.id });
    expect((await refusalOf(mixed)).code).toBe("not-found");
    expect(await admin.users.sessions.query({ id: amara._id })).toHaveLength(1);
  });
});

describe("the audit trail", () => {
  test("of a thing elsewhere is empty, and names its actor also after they were deleted", async () => {
    const elsewhere = await superAdmin.audit.list.query({ subjectId: foreigner.organizationId ?? "" });
    expect(elsewhere.items).toEqual([]);
    const [tomas, jonas] = [await seedUser(api.world, workspaceId, { role: "admin" }), await inHarbor()];
    await (await api.as(tomas)).users.suspend.mutate({ id: jonas._id, reason: "Left" });
    await superAdmin.users.delete.mutate({ id: tomas._id });
    expect((await audited(jonas._id, "user.suspend"))[0]).toMatchObject({
      actor: { id: tomas._id, name: "Somebody who was deleted" },
    });
  });
});
