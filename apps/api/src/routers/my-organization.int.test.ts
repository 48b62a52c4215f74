import { seedOrganization, seedUser, seedWorkspace } from "@gatehouse/core/testing/people";
import type { UserDoc } from "@gatehouse/core/users/user-store";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Api, type Client, createApi, refusalOf } from "../testing/api";

let api: Api;
let workspaceId: string;
let harbor: { organizationId: string; teamId: string };
let bramley: { organizationId: string; teamId: string };
let maya: UserDoc;
let orgAdmin: Client;
let foreignAdmin: Client;

const consumer = (role: "org_admin" | "member", place?: { organizationId: string; teamId: string }) =>
  seedUser(api.world, workspaceId, {
    role,
    ...(place && { organizationId: place.organizationId, teamIds: [place.teamId] }),
  });

beforeAll(async () => {
  api = await createApi({ emailEnabled: false });
  workspaceId = await seedWorkspace(api.world);
  harbor = await seedOrganization(api.world, workspaceId, "Harbor Logistics");
  bramley = await seedOrganization(api.world, workspaceId, "Bramley Foods");
  maya = await consumer("org_admin", harbor);
  orgAdmin = await api.as(maya);
  foreignAdmin = await api.as(await consumer("org_admin", bramley));
});
afterAll(() => api.close());

let invitees = 0;
const jonas = () => {
  invitees += 1;
  return { firstName: "Jonas", lastName: "Feld", email: `jonas.${invitees}@harbor.example` };
};
const foreignAccess = (id: string) =>
  api.world.mongo.db().collection("audit").find({ action: "audit.foreign-access", "target.id": id }).toArray();
const userByEmail = (email: string) => api.world.stores.users.findByEmail(email);

describe("an org admin", () => {
  test("reads what the organization has", async () => {
    const place = await seedOrganization(api.world, workspaceId, "Northwind");
    const client = await api.as(await consumer("org_admin", place));
    await consumer("member", place);
    const revoked = await client.invitations.create.mutate(jonas());
    await client.invitations.revoke.mutate({ id: revoked.invitation.id });
    await client.invitations.create.mutate(jonas());
    expect(await client.myOrganization.get.query()).toMatchObject({
      organization: {
        id: place.organizationId,
        name: "Northwind",
        counts: { members: { value: 3, isExact: true }, teams: 1, openInvitations: 1 },
      },
      registration: null,
    });
  });

  test("invites into the own organization and its teams, whatever is left out", async () => {
    const { invitation } = await orgAdmin.invitations.create.mutate({ ...jonas(), role: "org_admin" });
    expect(invitation).toMatchObject({ organization: { id: harbor.organizationId }, role: "org_admin" });
    expect(await userByEmail(invitation.email)).toMatchObject({
      organizationId: harbor.organizationId,
      teamIds: [harbor.teamId],
      status: "invited",
    });
  });

  test("can't invite into another organization, and the attempt is noted", async () => {
    const person = jonas();
    const { organizationId } = bramley;
    const refusal = await refusalOf(orgAdmin.invitations.create.mutate({ ...person, organizationId }));
    expect(refusal).toMatchObject({ code: "organization.not-found", httpStatus: 404 });
    expect(await userByEmail(person.email)).toBeNull();
    expect(await foreignAccess(organizationId)).toMatchObject([{ actorId: maya._id, workspaceId }]);
    const unknown = { ...person, organizationId: api.world.newId("organization") };
    const same = await refusalOf(orgAdmin.invitations.create.mutate(unknown));
    expect({ ...same, requestId: "" }).toEqual({ ...refusal, requestId: "" });
  });

  test("can't invite into a team of another organization", async () => {
    const refusal = await refusalOf(orgAdmin.invitations.create.mutate({ ...jonas(), teamIds: [bramley.teamId] }));
    expect(refusal).toMatchObject({ code: "team.not-found", fields: { teamIds: expect.any(String) } });
  });

  test.each(["admin", "super_admin"] as const)("can't invite a person as %s", async (role) => {
    const person = jonas();
    const refusal = await refusalOf(orgAdmin.invitations.create.mutate({ ...person, role }));
    expect(refusal).toMatchObject({ code: "role.not-manageable", fields: { role: expect.any(String) } });
    expect(await userByEmail(person.email)).toBeNull();
  });

  test("sees the invitations of the own organization only", async () => {
    const own = await orgAdmin.invitations.create.mutate(jonas());
    const foreign = await foreignAdmin.invitations.create.mutate(jonas());
    const ids = (await orgAdmin.invitations.list.query({ limit: 100 })).items.map(({ id }) => id);
    expect(ids).toContain(own.invitation.id);
    expect(ids).not.toContain(foreign.invitation.id);
    expect((await orgAdmin.invitations.list.query({ search: foreign.invitation.email })).total).toBe(0);
  });

  test.each(["resend", "revoke", "link"] as const)(
    "doesn't find a foreign invitation by %s; it is noted",
    async (verb) => {
      const { invitation } = await foreignAdmin.invitations.create.mutate(jonas());
      const { id } = invitation;
      const refusal = await refusalOf(orgAdmin.invitations[verb].mutate({ id }));
      expect(refusal).toMatchObject({ code: "invitation.not-found", httpStatus: 404 });
      expect(await foreignAccess(id)).toMatchObject([{ actorId: maya._id, workspaceId }]);
      expect((await foreignAdmin.invitations.list.query({ search: invitation.email })).items).toEqual([invitation]);
      const unknown = api.world.newId("invitation");
      const same = await refusalOf(orgAdmin.invitations[verb].mutate({ id: unknown }));
      expect({ ...same, requestId: "" }).toEqual({ ...refusal, requestId: "" });
      expect(await foreignAccess(unknown)).toEqual([]);
    },
  );

  test.each(["resend", "revoke", "link"] as const)("does %s with an invitation of a colleague", async (verb) => {
    const colleague = await api.as(await consumer("org_admin", harbor));
    const { invitation } = await colleague.invitations.create.mutate(jonas());
    await orgAdmin.invitations[verb].mutate({ id: invitation.id });
  });

  test("imports people into the own organization, without admins", async () => {
    const csv = "First name,Last name,E-mail,Role\nAda,Nkemelu,ada@h.example,\nBo,Lind,bo@h.example,admin";
    const { rows } = await orgAdmin.invitations.import.mutate({ csv, dryRun: false });
    expect(rows.map(({ problem }) => problem === null)).toEqual([true, false]);
    expect((await userByEmail("ada@h.example"))?.organizationId).toBe(harbor.organizationId);
    const { organizationId } = bramley;
    const elsewhere = orgAdmin.invitations.import.mutate({ csv, dryRun: true, organizationId });
    expect((await refusalOf(elsewhere)).code).toBe("organization.not-found");
  });

  test("invites nobody any more from the moment the organization is suspended", async () => {
    const place = await seedOrganization(api.world, workspaceId, "Quayside");
    const client = await api.as(await consumer("org_admin", place));
    await client.invitations.create.mutate(jonas());
    await api.world.mongo
      .db()
      .collection<{ _id: string }>("organizations")
      .updateOne({ _id: place.organizationId }, { $set: { status: "suspended" } });
    expect(await refusalOf(client.invitations.create.mutate(jonas()))).toMatchObject({ httpStatus: 401 });
  });
});

describe("the organization itself", () => {
  const industry = { key: "industry", label: "Industry", kind: "text", audience: "organizations", isRequired: true };
  const ask = (extraFields: object[]) =>
    api.world.mongo
      .db()
      .collection<{ _id: string }>("workspaces")
      .updateOne({ _id: workspaceId }, { $set: { "settings.registration": { extraFields } } });
  const place = async (name: string) => {
    const own = await seedOrganization(api.world, workspaceId, name);
    const user = await consumer("org_admin", own);
    const client = await api.as(user);
    const read = async () => {
      const { organization } = await client.myOrganization.get.query();
      if (!organization) throw new Error("No organization");
      return organization;
    };
    return { ...own, user, client, read };
  };

  test("is renamed by its admin, with an audit entry", async () => {
    const { organizationId, user, client, read } = await place("Westwharf");
    const { updatedAt } = await read();
    await client.myOrganization.update.mutate({ name: "  West Wharf ", extra: {}, updatedAt });
    expect(await read()).toMatchObject({ name: "West Wharf" });
    const entries = await api.world.mongo.db().collection("audit").find({ "target.id": organizationId }).toArray();
    expect(entries).toMatchObject([
      { action: "organization.update", actorId: user._id, changes: { name: { after: "West Wharf" } } },
    ]);
    const stale = client.myOrganization.update.mutate({ name: "Later", extra: {}, updatedAt });
    expect((await refusalOf(stale)).code).toBe("organization.changed-meanwhile");
  });

  test("keeps its name when another one has it", async () => {
    const { client, read } = await place("Eastwharf");
    const { updatedAt } = await read();
    const refusal = await refusalOf(
      client.myOrganization.update.mutate({ name: "harbor LOGISTICS", extra: {}, updatedAt }),
    );
    expect(refusal).toMatchObject({ code: "organization.name-taken", fields: { name: expect.any(String) } });
  });

  test("answers what the workspace asks", async () => {
    const { client, read } = await place("Northwharf");
    await ask([industry]);
    const { updatedAt } = await read();
    const change = { name: "Northwharf", updatedAt };
    expect((await refusalOf(client.myOrganization.update.mutate({ ...change, extra: {} }))).fields).toHaveProperty(
      "extra.industry",
    );
    await client.myOrganization.update.mutate({ ...change, extra: { industry: "Shipping", other: "x" } });
    expect((await read()).extra).toEqual({ industry: "Shipping" });
    await ask([]);
  });

  test("is not changed by members, and the default one only by those who run the workspace", async () => {
    const change = { name: "Taken over", extra: {}, updatedAt: new Date() };
    const member = await api.as(await consumer("member", harbor));
    expect((await refusalOf(member.myOrganization.update.mutate(change))).code).toBe("auth.forbidden");
    const stranger = await api.as(await consumer("org_admin"));
    expect((await refusalOf(stranger.myOrganization.update.mutate(change))).code).toBe("auth.forbidden");
  });
});

describe("the people of an organization", () => {
  test("are named by their admin, who can't give them another address", async () => {
    const { _id: id, updatedAt, email } = await consumer("member", harbor);
    for (const change of [{ email: "mine@attacker.example" }, { emailVerified: true }])
      expect((await refusalOf(orgAdmin.users.update.mutate({ id, updatedAt, ...change }))).code).toBe("auth.forbidden");
    await orgAdmin.users.update.mutate({ id, updatedAt, firstName: "Sofia", lastName: "Lindgren", email });
    expect(await userByEmail(email)).toMatchObject({ firstName: "Sofia", emailVerified: false });
  });

  test("are given and refused a face by their admin, who has their own from somebody else", async () => {
    const { _id: id, updatedAt } = await consumer("member", harbor);
    await orgAdmin.users.update.mutate({ id, updatedAt, chatAccess: false });
    expect(await api.world.stores.users.findForJob(id)).toMatchObject({ chatAccess: false });
    const amara = await seedUser(api.world, workspaceId, { role: "org_admin", ...harbor, chatAccess: false });
    const own = { id: amara._id, updatedAt: amara.updatedAt };
    const client = await api.as(amara);
    expect((await refusalOf(client.users.update.mutate({ ...own, chatAccess: true }))).code).toBe("user.is-self");
    await client.users.update.mutate({ ...own, firstName: "Amara", chatAccess: false });
  });

  test("are never made admins of the workspace", async () => {
    const { _id: id, updatedAt } = await consumer("member", harbor);
    const refusal = await refusalOf(orgAdmin.users.changeRole.mutate({ id, updatedAt, role: "admin" }));
    expect(refusal.code).toBe("role.not-manageable");
    await orgAdmin.users.changeRole.mutate({ id, updatedAt, role: "org_admin" });
    expect(await api.world.stores.users.findForJob(id)).toMatchObject({ role: "org_admin" });
  });

  test("who are removed fall back to the default organization, see nobody and are in no more teams", async () => {
    const jonasDoc = await consumer("member", harbor);
    const client = await api.as(jonasDoc);
    await client.users.colleagues.query({});
    await orgAdmin.users.remove.mutate({ id: jonasDoc._id });
    expect(await refusalOf(client.users.colleagues.query({}))).toMatchObject({ httpStatus: 401 });
    const removed = await api.world.stores.users.findForJob(jonasDoc._id);
    const fallback = await api.world.stores.organizations.findDefault(workspaceId);
    expect(removed).toMatchObject({ organizationId: fallback?._id, role: "member", status: "active" });
    expect(removed?.teamIds).not.toContain(harbor.teamId);
    const again = await api.as(removed as UserDoc);
    expect(await again.myOrganization.get.query()).toMatchObject({ organization: null });
  });
});

describe("a member", () => {
  test("reads what the organization has, but invites nobody", async () => {
    const client = await api.as(await consumer("member", harbor));
    expect((await client.myOrganization.get.query()).organization).toMatchObject({ id: harbor.organizationId });
    expect((await refusalOf(client.invitations.create.mutate(jonas()))).code).toBe("auth.forbidden");
    expect((await refusalOf(client.invitations.list.query({}))).code).toBe("auth.forbidden");
  });
});

describe("people of the default organization", () => {
  test("are strangers: they read nothing of each other", async () => {
    await consumer("member");
    const client = await api.as(await consumer("member"));
    expect((await client.myOrganization.get.query()).organization).toBeNull();
    expect((await refusalOf(client.users.colleagues.query({}))).code).toBe("not-found");
  });
});

test("those who run the workspace belong to no organization", async () => {
  const client = await api.as(await seedUser(api.world, workspaceId, { role: "admin" }));
  expect(await client.myOrganization.get.query()).toMatchObject({ organization: null, registration: null });
});
