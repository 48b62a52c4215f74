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
        counts: { members: 3, teams: 1, openInvitations: 1 },
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
    expect((await refusalOf(client.users.list.query({}))).code).toBe("not-found");
  });
});

test("those who run the workspace belong to no organization", async () => {
  const client = await api.as(await seedUser(api.world, workspaceId, { role: "admin" }));
  expect(await client.myOrganization.get.query()).toMatchObject({ organization: null, registration: null });
});
