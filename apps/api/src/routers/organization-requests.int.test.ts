import { eventType } from "@gatehouse/core/events/event-types";
import { fanOutEvent } from "@gatehouse/core/notifications/fan-out-event";
import type { OrganizationDoc } from "@gatehouse/core/organizations/organization-store";
import { outcomeOf } from "@gatehouse/core/testing/events";
import { seedOrganization, seedUser, seedWorkspace } from "@gatehouse/core/testing/people";
import type { UserDoc } from "@gatehouse/core/users/user-store";
import type { Settings } from "@gatehouse/shared/settings/settings";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Api, type Client, createApi, refusalOf } from "../testing/api";

let api: Api;
let workspaceId: string;
let ines: UserDoc;
let admin: Client;
let maya: UserDoc;
let requester: Client;

const configure = async (registration: Partial<Settings["registration"]>) => {
  const values = { peopleMayRegisterOrganizations: true, ...registration };
  const workspaces = api.world.mongo.db().collection<{ _id: string }>("workspaces");
  await workspaces.updateOne({ _id: workspaceId }, { $set: { "settings.registration": values } });
};

beforeAll(async () => {
  api = await createApi();
});
beforeEach(async () => {
  workspaceId = await seedWorkspace(api.world);
  await configure({});
  ines = await seedUser(api.world, workspaceId, { role: "admin" });
  admin = await api.as(ines);
  maya = await seedUser(api.world, workspaceId, { role: "member", firstName: "Maya", lastName: "Castellanos" });
  requester = await api.as(maya);
});
afterAll(() => api.close());

const name = "Harbor Logistics";
const ask = (client = requester, asked = name) => client.organizationRequests.create.mutate({ name: asked });
const db = () => api.world.mongo.db();
const userNow = async (user: UserDoc) => {
  const doc = await api.world.stores.users.findForJob(user._id);
  if (!doc) throw new Error("The user is gone");
  return doc;
};
const organizationNow = (id: string) => api.world.stores.organizations.find(workspaceId, id);
const eventsOf = (type: string) => db().collection<{ _id: string }>("outbox").find({ type, workspaceId }).toArray();
const auditOf = (action: string) => db().collection("audit").find({ action, workspaceId }).toArray();
const teamsOf = (organizationId: string) => db().collection("teams").find({ organizationId }).toArray();
const codesOf = (results: PromiseSettledResult<unknown>[]) =>
  results.map((result) => (result.status === "rejected" ? result.reason.data.code : "done")).sort();
const colleague = { firstName: "Jonas", lastName: "Feld" };
let invitees = 0;
const invite = (client: Client) => {
  invitees += 1;
  return client.invitations.create.mutate({ ...colleague, email: `jonas.${invitees}@harbor.example` });
};

/** Runs the one event of a type and says whom it told, with which words. */
const told = async (type: string) => {
  const [event, ...more] = await eventsOf(type);
  if (!event || more.length > 0) throw new Error(`There are ${more.length} events besides the first`);
  await fanOutEvent(api.world, { eventId: event._id });
  const { notifications, deliveries } = await outcomeOf(api.world, event._id);
  expect(deliveries.map(({ channel }) => channel).sort()).toEqual(
    notifications.flatMap(() => ["email", "in_app"]).sort(),
  );
  return notifications.map(({ userId, title, body, action }) => ({ userId, title, body, path: action?.path }));
};

describe("asking for an organization", () => {
  test("makes it wait for an admin, and tells all of them", async () => {
    const other = await seedUser(api.world, workspaceId, { role: "admin" });
    await seedUser(api.world, workspaceId, { role: "admin", status: "suspended" });
    const request = await ask();
    expect(request).toMatchObject({ name, status: "pending", reason: null, decidedAt: null });
    expect((await requester.myOrganization.get.query()).registration?.request).toEqual(request);
    const asked = await told("organization.requested");
    expect(asked.map(({ userId }) => userId).sort()).toEqual([ines._id, other._id].sort());
    expect(asked[0]).toMatchObject({
      title: "Maya Castellanos asks for the organization Harbor Logistics",
      path: `/admin/approvals?id=${request.id}`,
    });
    expect(await auditOf("organization.request")).toMatchObject([{ actorId: maya._id, target: { id: request.id } }]);
  });

  test("gives nothing before it is approved: no role, no team, no invitation, no colleagues", async () => {
    const before = await userNow(maya);
    const { id } = await ask();
    expect(await userNow(maya)).toEqual(before);
    expect(await teamsOf(id)).toEqual([]);
    expect((await refusalOf(invite(requester))).code).toBe("auth.forbidden");
    expect(await requester.myOrganization.get.query()).toMatchObject({ organization: null });
    const toPending = admin.invitations.create.mutate({ ...colleague, email: "early@x.example", organizationId: id });
    expect((await refusalOf(toPending)).code).toBe("organization.not-found");
  });

  test("is closed unless the workspace opens it", async () => {
    await configure({ peopleMayRegisterOrganizations: false });
    expect(await refusalOf(ask())).toMatchObject({ code: "organization.registration-closed", httpStatus: 403 });
    expect(await requester.myOrganization.get.query()).toMatchObject({ registration: { isOpen: false } });
  });

  test("is closed with the portal: for all, or for this person", async () => {
    await db()
      .collection<{ _id: string }>("workspaces")
      .updateOne({ _id: workspaceId }, { $set: { "settings.general": { portalIsOpen: false } } });
    expect((await refusalOf(ask())).code).toBe("auth.face-closed");
    const chatOnly = await api.as(await seedUser(api.world, workspaceId, { role: "member", portalAccess: false }));
    expect((await refusalOf(ask(chatOnly))).code).toBe("auth.forbidden");
  });

  test.each(["member", "org_admin"] as const)("is not for a %s of another organization", async (role) => {
    const { organizationId } = await seedOrganization(api.world, workspaceId, "Bramley Foods");
    const foreign = await api.as(await seedUser(api.world, workspaceId, { role, organizationId }));
    expect((await refusalOf(ask(foreign))).code).toBe("auth.forbidden");
    expect((await foreign.myOrganization.get.query()).registration).toBeNull();
  });

  test("asks for what the workspace wants to know and keeps nothing else", async () => {
    const industry = {
      key: "industry",
      label: "Industry",
      help: "",
      kind: "text",
      isRequired: true,
      choices: [],
    } as const;
    await configure({
      extraFields: [
        { ...industry, choices: [], audience: "organizations" },
        { ...industry, choices: [], key: "job", audience: "people" },
      ],
    });
    expect(await refusalOf(ask())).toMatchObject({
      code: "input.invalid",
      fields: { "extra.industry": expect.any(String) },
    });
    const extra = { industry: " Shipping ", job: "Clerk", admin: true };
    const { id } = await requester.organizationRequests.create.mutate({ name, extra });
    expect((await organizationNow(id))?.extra).toEqual({ industry: "Shipping" });
    expect((await requester.myOrganization.get.query()).extraFields).toMatchObject([{ key: "industry" }]);
  });

  test.each(["", "   ", "a".repeat(101)])("refuses the name %j", async (bad) => {
    expect((await refusalOf(ask(requester, bad))).fields).toHaveProperty("name");
  });

  test("refuses a name that is taken, ignoring case and space, until it is free again", async () => {
    await seedOrganization(api.world, workspaceId, "Harbor  LOGISTICS");
    expect(await refusalOf(ask(requester, "harborLogistics "))).toMatchObject({
      code: "organization.name-taken",
      fields: { name: expect.any(String) },
    });
    expect(await eventsOf("organization.requested")).toEqual([]);
  });

  test("gives a name to one of two who ask for it at once", async () => {
    const other = await api.as(await seedUser(api.world, workspaceId, { role: "member" }));
    const results = await Promise.allSettled([ask(), ask(other, "harbor LOGISTICS")]);
    expect(codesOf(results)).toEqual(["done", "organization.name-taken"]);
  });

  test("takes one request of a person, also of five at once", async () => {
    const results = await Promise.allSettled([1, 2, 3, 4, 5].map((i) => ask(requester, `Harbor ${i}`)));
    expect(codesOf(results)).toEqual(["done", ...Array(4).fill("organization.already-requested")]);
    expect((await refusalOf(ask(requester, "Harbor 6"))).code).toBe("organization.already-requested");
    expect(await eventsOf("organization.requested")).toHaveLength(1);
  });
});

describe("where organizations are approved by themselves", () => {
  beforeEach(() => configure({ autoApproveOrganizations: true }));

  test("the person runs it at once", async () => {
    const { id, status } = await ask();
    expect(status).toBe("active");
    const [team, ...others] = await teamsOf(id);
    expect(others).toEqual([]);
    expect(team).toMatchObject({ isDefault: true });
    expect(await userNow(maya)).toMatchObject({ role: "org_admin", organizationId: id, teamIds: [team?._id] });
    expect(await requester.auth.me.query()).toMatchObject({ role: "org_admin", organization: { id, name } });
    await invite(requester);
    expect(await told("organization.approved")).toMatchObject([{ userId: maya._id, path: "/portal/organization" }]);
    expect(await eventsOf("organization.requested")).toEqual([]);
  });

  test("five at once by one person make one", async () => {
    const results = await Promise.allSettled([1, 2, 3, 4, 5].map((i) => ask(requester, `Harbor ${i}`)));
    expect(codesOf(results).filter((code) => code === "done")).toHaveLength(1);
    expect(await db().collection("organizations").countDocuments({ workspaceId, requestedBy: maya._id })).toBe(1);
  });

  test("an open request from before comes first", async () => {
    await configure({ autoApproveOrganizations: false });
    await ask();
    await configure({ autoApproveOrganizations: true });
    expect((await refusalOf(ask(requester, "Another"))).code).toBe("organization.already-requested");
  });
});

describe("withdrawing", () => {
  test("leaves nothing behind but the audit entry, and the name is free", async () => {
    const { id } = await ask();
    await requester.organizationRequests.withdraw.mutate({ id });
    expect(await organizationNow(id)).toBeNull();
    expect((await requester.myOrganization.get.query()).registration?.request).toBeNull();
    expect(await auditOf("organization.withdraw")).toMatchObject([{ actorId: maya._id, details: { name } }]);
    expect((await refusalOf(admin.organizationRequests.approve.mutate({ id }))).code).toBe("organization.not-found");
    await ask();
  });

  test("of somebody else's request is not found, and noted", async () => {
    const { id } = await ask();
    const other = await seedUser(api.world, workspaceId, { role: "member" });
    const stranger = await api.as(other);
    const refusal = await refusalOf(stranger.organizationRequests.withdraw.mutate({ id }));
    expect(refusal).toMatchObject({ code: "organization.not-found", httpStatus: 404 });
    expect(await auditOf("audit.foreign-access")).toMatchObject([{ actorId: other._id, target: { id } }]);
    expect((await organizationNow(id))?.status).toBe("pending");
    const unknown = api.world.newId("organization");
    const same = await refusalOf(stranger.organizationRequests.withdraw.mutate({ id: unknown }));
    expect({ ...same, requestId: "" }).toEqual({ ...refusal, requestId: "" });
  });

  test.each(["approve", "reject"] as const)("is too late after somebody decided to %s", async (verb) => {
    const { id } = await ask();
    await admin.organizationRequests[verb].mutate({ id, reason: "Not now" });
    const refusal = await refusalOf(requester.organizationRequests.withdraw.mutate({ id }));
    expect(refusal).toMatchObject({ code: "organization.wrong-status", httpStatus: 409 });
  });

  test("while an admin approves: one of them wins", async () => {
    for (let round = 0; round < 5; round += 1) {
      const user = await seedUser(api.world, workspaceId, { role: "member" });
      const client = await api.as(user);
      const { id } = await ask(client, `Harbor ${round}`);
      const [approved, withdrawn] = await Promise.allSettled([
        admin.organizationRequests.approve.mutate({ id }),
        client.organizationRequests.withdraw.mutate({ id }),
      ]);
      expect([approved, withdrawn].filter(({ status }) => status === "fulfilled")).toHaveLength(1);
      const won = approved.status === "fulfilled";
      expect((await organizationNow(id))?.status).toBe(won ? "active" : undefined);
      expect((await userNow(user)).role).toBe(won ? "org_admin" : "member");
      expect(await teamsOf(id)).toHaveLength(won ? 1 : 0);
    }
  });
});

describe("approving", () => {
  test("opens it with its team of all members and whoever asked as its admin, at the next click", async () => {
    const { id } = await ask();
    const former = await userNow(maya);
    expect(await admin.organizationRequests.approve.mutate({ id })).toMatchObject({ id, status: "active" });
    const [team] = await teamsOf(id);
    expect(team).toMatchObject({ name: "All members", isDefault: true });
    expect(await userNow(maya)).toMatchObject({ role: "org_admin", organizationId: id, teamIds: [team?._id] });
    expect(former.organizationId).not.toBe(id);
    await invite(requester);
    expect(await requester.myOrganization.get.query()).toMatchObject({
      organization: { id, name, counts: { members: { value: 2 }, teams: 1, openInvitations: 1 } },
      registration: null,
    });
    expect(await told("organization.approved")).toMatchObject([
      { userId: maya._id, title: "Harbor Logistics is open", path: "/portal/organization" },
    ]);
    expect(await auditOf("organization.approve")).toMatchObject([
      { actorId: ines._id, subjectIds: expect.arrayContaining([id, maya._id]) },
    ]);
  });

  test("leaves the mail to the admins unsent when it is decided before", async () => {
    const { id } = await ask();
    const [event] = await eventsOf("organization.requested");
    const isWanted = () => eventType("organization.requested").isStillWanted?.(event as never, api.world.stores);
    expect(await isWanted()).toBe(true);
    await admin.organizationRequests.approve.mutate({ id });
    expect(await isWanted()).toBe(false);
  });

  const change = (fields: Partial<UserDoc>) => () =>
    db().collection<UserDoc>("users").updateOne({ _id: maya._id }, { $set: fields });
  test.each<[string, () => Promise<unknown>]>([
    ["was suspended", change({ status: "suspended" })],
    ["was rejected", change({ status: "rejected" })],
    ["became an admin", change({ role: "admin", organizationId: null })],
    ["was deleted", () => db().collection<UserDoc>("users").deleteOne({ _id: maya._id })],
    [
      "was moved to another organization",
      async () =>
        change({ organizationId: (await seedOrganization(api.world, workspaceId, "Bramley")).organizationId })(),
    ],
  ])("fails safely when whoever asked %s", async (_, happens) => {
    const { id } = await ask();
    await happens();
    const before = await api.world.stores.users.findForJob(maya._id);
    const refusal = await refusalOf(admin.organizationRequests.approve.mutate({ id }));
    expect(refusal).toMatchObject({ code: "organization.requester-not-active", httpStatus: 409 });
    expect((await organizationNow(id))?.status).toBe("pending");
    expect(await teamsOf(id)).toEqual([]);
    expect(await api.world.stores.users.findForJob(maya._id)).toEqual(before);
    expect(await eventsOf("organization.approved")).toEqual([]);
    await admin.organizationRequests.reject.mutate({ id, reason: "Nobody is left to run it" });
    expect((await organizationNow(id))?.status).toBe("rejected");
  });

  test("has nothing to approve any more when an admin deleted whoever asked, and the name is free", async () => {
    const { id } = await ask();
    await told("organization.requested");
    await admin.users.delete.mutate({ id: maya._id });
    expect((await refusalOf(admin.organizationRequests.approve.mutate({ id }))).code).toBe("organization.not-found");
    expect(await eventsOf("organization.requested")).toEqual([]);
    const left = await db().collection("notifications").find({ workspaceId }).toArray();
    expect(JSON.stringify(left)).not.toContain("Castellanos");
    await ask(await api.as(await seedUser(api.world, workspaceId, { role: "member" })));
  });

  test("at the moment somebody else suspends whoever asked: the organization waits, or has its suspended admin", async () => {
    for (let round = 0; round < 5; round += 1) {
      const user = await seedUser(api.world, workspaceId, { role: "member" });
      const { id } = await ask(await api.as(user), `Harbor ${round}`);
      const [approved, suspended] = await Promise.allSettled([
        admin.organizationRequests.approve.mutate({ id }),
        admin.users.suspend.mutate({ id: user._id, reason: "Left" }),
      ]);
      const refusals = codesOf([approved, suspended]).filter((code) => code !== "done");
      for (const code of refusals)
        expect(["organization.requester-not-active", "user.changed-meanwhile"]).toContain(code);
      const isOpen = approved.status === "fulfilled";
      expect((await organizationNow(id))?.status).toBe(isOpen ? "active" : "pending");
      expect(await teamsOf(id)).toHaveLength(isOpen ? 1 : 0);
      expect(await userNow(user)).toMatchObject({
        role: isOpen ? "org_admin" : "member",
        status: suspended.status === "fulfilled" ? "suspended" : "active",
        organizationId: isOpen ? id : user.organizationId,
      });
    }
  });

  test("works after the suspension is lifted", async () => {
    const { id } = await ask();
    await change({ status: "suspended" })();
    await refusalOf(admin.organizationRequests.approve.mutate({ id }));
    await change({ status: "active" })();
    await admin.organizationRequests.approve.mutate({ id });
  });
});

describe("rejecting", () => {
  const reason = "There is one already. Ask Noah.";

  test("tells whoever asked why, and lets them try again with the same name", async () => {
    const first = await ask();
    await admin.organizationRequests.reject.mutate({ id: first.id, reason });
    expect((await requester.myOrganization.get.query()).registration?.request).toMatchObject({
      id: first.id,
      status: "rejected",
      reason,
      decidedAt: expect.any(Date),
    });
    expect(await told("organization.rejected")).toMatchObject([{ userId: maya._id, body: reason, path: "/portal" }]);
    expect(await auditOf("organization.reject")).toMatchObject([{ details: { reason } }]);
    expect(await userNow(maya)).toMatchObject({ role: "member", organizationId: maya.organizationId });
    const second = await ask();
    expect((await requester.myOrganization.get.query()).registration?.request).toEqual(second);
    expect((await organizationNow(first.id)) as OrganizationDoc).toMatchObject({ name, status: "rejected" });
    await admin.organizationRequests.reject.mutate({ id: second.id, reason });
    await ask();
  });

  test("needs a reason", async () => {
    const { id } = await ask();
    const refusal = await refusalOf(admin.organizationRequests.reject.mutate({ id, reason: " " }));
    expect(refusal.fields).toHaveProperty("reason");
  });
});

describe("deciding", () => {
  test("twice at once: one of three admins wins, the others read so", async () => {
    const others = await Promise.all(
      [1, 2].map(async () => api.as(await seedUser(api.world, workspaceId, { role: "admin" }))),
    );
    for (let round = 0; round < 3; round += 1) {
      const client = await api.as(await seedUser(api.world, workspaceId, { role: "member" }));
      const { id } = await ask(client, `Harbor ${round}`);
      const results = await Promise.allSettled([
        admin.organizationRequests.approve.mutate({ id }),
        ...others.map((other) => other.organizationRequests.approve.mutate({ id })),
        admin.organizationRequests.reject.mutate({ id, reason: "No" }),
      ]);
      expect(codesOf(results)).toEqual(["done", ...Array(3).fill("organization.wrong-status")]);
      const isActive = (await organizationNow(id))?.status === "active";
      expect(await teamsOf(id)).toHaveLength(isActive ? 1 : 0);
    }
    expect([...(await eventsOf("organization.approved")), ...(await eventsOf("organization.rejected"))]).toHaveLength(
      3,
    );
  });

  test.each(["approve", "reject"] as const)("is refused in another workspace: %s", async (verb) => {
    const { id } = await ask();
    const elsewhere = await seedWorkspace(api.world, "Elsewhere");
    const stranger = await api.as(await seedUser(api.world, elsewhere, { role: "admin" }));
    const refusal = await refusalOf(stranger.organizationRequests[verb].mutate({ id, reason: "No" }));
    expect(refusal).toMatchObject({ code: "organization.not-found", httpStatus: 404 });
    expect((await organizationNow(id))?.status).toBe("pending");
  });

  test.each(["approve", "reject"] as const)("is not for whoever asked: %s", async (verb) => {
    const { id } = await ask();
    const refusal = await refusalOf(requester.organizationRequests[verb].mutate({ id, reason: "No" }));
    expect(refusal).toMatchObject({ code: "auth.forbidden", httpStatus: 403 });
  });

  test.each(["approve", "reject"] as const)("needs an open request: %s of an organization in use", async (verb) => {
    const { organizationId: id } = await seedOrganization(api.world, workspaceId, "Bramley Foods");
    const refusal = await refusalOf(admin.organizationRequests[verb].mutate({ id, reason: "No" }));
    expect(refusal.code).toBe("organization.wrong-status");
    expect((await organizationNow(id))?.status).toBe("active");
  });
});
