import { transaction } from "@gatehouse/core/db/transaction";
import { finishDeletion } from "@gatehouse/core/organizations/finish-deletion";
import { insertTeam } from "@gatehouse/core/organizations/new-organization";
import { requeueDeletions } from "@gatehouse/core/organizations/requeue-deletions";
import { seedInviteCode } from "@gatehouse/core/testing/invite-codes";
import { seedOrganization, seedUser, seedWorkspace, testPassword } from "@gatehouse/core/testing/people";
import type { UserDoc } from "@gatehouse/core/users/user-store";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Api, type Client, createApi, refusalOf } from "../testing/api";

type Place = { organizationId: string; teamId: string };

let api: Api;
let workspaceId: string;
let ines: UserDoc;
let admin: Client;
let harbor: Place;
let kestrel: Place;

beforeAll(async () => {
  api = await createApi({ emailEnabled: false });
  workspaceId = await seedWorkspace(api.world);
  ines = await seedUser(api.world, workspaceId, { role: "admin", firstName: "Ines", lastName: "Okafor" });
  admin = await api.as(ines);
});
afterAll(() => api.close());

let organizations = 0;
beforeEach(async () => {
  organizations += 1;
  harbor = await seedOrganization(api.world, workspaceId, `Harbor Logistics ${organizations}`);
  kestrel = await seedOrganization(api.world, workspaceId, `Kestrel Freight ${organizations}`);
});

const collection = (name: string) => api.world.mongo.db().collection<{ _id: string }>(name);
const seedMember = (at: Place, person: Partial<UserDoc> = {}) =>
  seedUser(api.world, workspaceId, {
    role: "member",
    ...person,
    workspaceId,
    organizationId: at.organizationId,
    teamIds: [at.teamId],
  } as never);
const stored = ({ _id }: UserDoc) => api.world.stores.users.findForJob(_id);
const invite = async (at: Place) => {
  const email = `elena.${organizations}@harbor.example`;
  const person = { firstName: "Elena", lastName: "Marchetti", email, organizationId: at.organizationId };
  const { invitation, link } = await admin.invitations.create.mutate({ ...person, role: "org_admin" });
  return { id: invitation.id, email, token: new URL(link ?? "").searchParams.get("token") ?? "" };
};
const accept = (token: string) =>
  api.visitor().invitations.accept.mutate({ token, firstName: "Elena", lastName: "Marchetti", password: testPassword });
const deletionIds = async () => (await collection("deletions").find().toArray()).map(({ _id }) => _id);
const workOff = async () => {
  for (const deletionId of await deletionIds()) await finishDeletion(api.world, { deletionId });
};
const to = ({ organizationId }: Place) => ({ organizationId });
const gone = { organizationId: null };

describe("deleting an organization", () => {
  test("ends it at once: its people are out, and nobody is put into it any more", async () => {
    const member = await seedMember(harbor);
    const client = await api.as(member);
    await admin.organizations.delete.mutate({ id: harbor.organizationId, people: to(kestrel) });
    expect(await client.auth.me.query()).toBeNull();
    expect((await refusalOf(admin.organizations.get.query({ id: harbor.organizationId }))).code).toBe(
      "organization.not-found",
    );
    expect((await refusalOf(admin.teams.get.query({ id: harbor.teamId }))).code).toBe("team.not-found");
    expect((await refusalOf(invite(harbor))).code).toBe("organization.not-found");
    const name = `Harbor Logistics ${organizations}`;
    expect(await admin.organizations.create.mutate({ name })).toMatchObject({ name });
    await workOff();
  });

  test("moves its people as members into the team of all members of another one, and tells each", async () => {
    const [maya, jonas] = [await seedMember(harbor, { role: "org_admin" }), await seedMember(harbor)];
    const client = await api.as(jonas);
    await admin.organizations.delete.mutate({ id: harbor.organizationId, people: to(kestrel) });
    await workOff();
    const place = { organizationId: kestrel.organizationId, teamIds: [kestrel.teamId], role: "member" };
    for (const person of [maya, jonas]) {
      expect(await stored(person)).toMatchObject({ ...place, status: "active" });
      expect(await collection("outbox").countDocuments({ type: "user.moved", "data.userId": person._id })).toBe(1);
    }
    expect(await client.auth.me.query()).toMatchObject({ organization: { id: kestrel.organizationId } });
    expect(await collection("audit").findOne({ action: "user.move", "target.id": maya._id })).toMatchObject({
      actorId: ines._id,
      changes: { role: { before: "org_admin", after: "member" } },
    });
  });

  test("deletes its people with all that is known of them, when that was chosen", async () => {
    const people = [
      await seedMember(harbor, { role: "org_admin" }),
      await seedMember(harbor),
      await seedMember(harbor),
    ];
    await Promise.all(people.map((person) => api.as(person)));
    const outsider = await seedMember(kestrel);
    await admin.organizations.delete.mutate({ id: harbor.organizationId, people: gone });
    await workOff();
    for (const person of people) {
      expect(await stored(person)).toBeNull();
      expect(await collection("sessions").countDocuments({ userId: person._id })).toBe(0);
      expect(await collection("audit").findOne({ action: "user.delete", "target.id": person._id })).not.toBeNull();
    }
    expect(await stored(outsider)).not.toBeNull();
  });

  test("withdraws its invitations, or lets them lead to another one with the least role", async () => {
    const withdrawn = await invite(harbor);
    await admin.organizations.delete.mutate({ id: harbor.organizationId, invitations: gone });
    await workOff();
    expect((await refusalOf(accept(withdrawn.token))).code).toBe("invitation.revoked");
    expect(await collection("users").findOne({ email: withdrawn.email })).toBeNull();

    const other = await seedOrganization(api.world, workspaceId, `Polder Post ${organizations}`);
    organizations += 1;
    const moved = await invite(other);
    await admin.organizations.delete.mutate({ id: other.organizationId, invitations: to(kestrel) });
    await workOff();
    expect((await admin.invitations.list.query({ search: moved.email })).items).toMatchObject([
      { role: "member", organization: { id: kestrel.organizationId } },
    ]);
    expect(await accept(moved.token)).toMatchObject({ role: "member", organization: { id: kestrel.organizationId } });
  });

  test("deletes its invite codes, or lets them lead to another one with the least role", async () => {
    const { organizationId } = harbor;
    const code = await seedInviteCode(api.world, workspaceId, {
      organizationId,
      teamId: harbor.teamId,
      role: "org_admin",
    });
    await admin.organizations.delete.mutate({ id: organizationId, inviteCodes: to(kestrel) });
    await workOff();
    expect(await api.world.stores.inviteCodes.find(workspaceId, code._id)).toMatchObject({
      organizationId: kestrel.organizationId,
      teamId: kestrel.teamId,
      role: "member",
    });
    await admin.organizations.delete.mutate({ id: kestrel.organizationId, inviteCodes: gone });
    await workOff();
    expect(await api.world.stores.inviteCodes.find(workspaceId, code._id)).toBeNull();
  });

  test("is recorded with what was chosen", async () => {
    await seedMember(harbor);
    await admin.organizations.delete.mutate({ id: harbor.organizationId, people: to(kestrel) });
    await workOff();
    expect(
      await collection("audit").findOne({ action: "organization.delete", "target.id": harbor.organizationId }),
    ).toMatchObject({
      actorId: ines._id,
      details: { people: kestrel.organizationId, invitations: null, inviteCodes: null },
    });
  });
});

describe("a deletion is refused", () => {
  test("for the default organization", async () => {
    const id = (await api.world.stores.organizations.findDefault(workspaceId))?._id ?? "";
    const refusal = await refusalOf(admin.organizations.delete.mutate({ id, people: to(harbor) }));
    expect(refusal).toMatchObject({ code: "organization.is-default", httpStatus: 409 });
  });

  test("while there is something that nobody chose a fate for", async () => {
    const { organizationId: id } = harbor;
    await seedMember(harbor);
    expect((await refusalOf(admin.organizations.delete.mutate({ id }))).code).toBe("organization.not-empty");
    await invite(harbor);
    expect((await refusalOf(admin.organizations.delete.mutate({ id, people: gone }))).code).toBe(
      "organization.not-empty",
    );
    const choices = { people: gone, invitations: gone };
    await seedInviteCode(api.world, workspaceId, { organizationId: id, teamId: harbor.teamId });
    expect((await refusalOf(admin.organizations.delete.mutate({ id, ...choices }))).code).toBe(
      "organization.not-empty",
    );
    await admin.organizations.get.query({ id });
  });

  test("when things are to move where they can't: to itself, to a suspended one, into another workspace", async () => {
    await seedMember(harbor);
    const foreign = await seedOrganization(api.world, await seedWorkspace(api.world, "Elsewhere"), "Foreign");
    await admin.organizations.suspend.mutate({ id: kestrel.organizationId, reason: "Invoice open" });
    for (const target of [harbor, kestrel, foreign]) {
      const call = admin.organizations.delete.mutate({ id: harbor.organizationId, people: to(target) });
      expect(await refusalOf(call)).toMatchObject({
        code: "organization.not-found",
        fields: { "people.organizationId": expect.any(String) },
      });
    }
  });

  test("to the later of two at once", async () => {
    const member = await seedMember(harbor);
    const call = () => admin.organizations.delete.mutate({ id: harbor.organizationId, people: to(kestrel) });
    const results = await Promise.allSettled([call(), call()]);
    const codes = results.map((result) => (result.status === "rejected" ? result.reason.data.code : "done"));
    expect(codes.sort()).toEqual(["done", "organization.not-found"]);
    await workOff();
    expect(await collection("outbox").countDocuments({ type: "user.moved", "data.userId": member._id })).toBe(1);
  });
});

describe("what a deletion leaves to the worker", () => {
  const seedMany = (at: Place, count: number) => Promise.all(Array.from({ length: count }, () => seedMember(at)));
  const membersOf = ({ organizationId }: Place) => collection("users").countDocuments({ organizationId });

  test("is done once, in batches, by two of them at once", async () => {
    const people = await seedMany(harbor, 120);
    await admin.organizations.delete.mutate({ id: harbor.organizationId, people: to(kestrel) });
    const deletion = await collection("deletions").findOne({ "target.id": harbor.organizationId });
    const deletionId = deletion?._id ?? "";
    await Promise.all([finishDeletion(api.world, { deletionId }), finishDeletion(api.world, { deletionId })]);
    expect(await membersOf(kestrel)).toBe(people.length);
    const moves = { type: "user.moved", "data.userId": { $in: people.map(({ _id }) => _id) } };
    expect(await collection("outbox").countDocuments(moves)).toBe(people.length);
  });

  test("goes to the default organization when the chosen one is gone by then", async () => {
    const member = await seedMember(harbor);
    await admin.organizations.delete.mutate({ id: harbor.organizationId, people: to(kestrel) });
    await admin.organizations.delete.mutate({ id: kestrel.organizationId });
    await workOff();
    expect(await stored(member)).toMatchObject({
      organizationId: (await api.world.stores.organizations.findDefault(workspaceId))?._id,
    });
  });

  test("is looked at once more, for whoever came in at that moment, and then forgotten", async () => {
    const now = api.world.now();
    await workOff();
    const team = await admin.teams.create.mutate({ name: "Night shift", organizationId: kestrel.organizationId });
    await admin.teams.delete.mutate({ id: team.id });
    await admin.organizations.delete.mutate({ id: harbor.organizationId });
    await workOff();
    const late = await seedMember(harbor);
    const lateTeam = await transaction(api.world, (tx) =>
      insertTeam(tx, { _id: harbor.organizationId, workspaceId }, { name: "Day shift", isDefault: false }),
    );
    const lateCode = await seedInviteCode(api.world, workspaceId, { ...to(kestrel), teamId: team.id });
    try {
      api.world.setNow(new Date(now.getTime() + 61_000));
      await requeueDeletions(api.world);
      await workOff();
      expect((await stored(late))?.organizationId).toBe(
        (await api.world.stores.organizations.findDefault(workspaceId))?._id,
      );
      expect(await collection("teams").findOne({ _id: lateTeam._id })).toBeNull();
      expect(await admin.inviteCodes.get.query({ id: lateCode._id })).toMatchObject({ state: "not_usable" });
      expect(await deletionIds()).toEqual([]);
    } finally {
      api.world.setNow(now);
    }
  });
});
