import { finishDeletion } from "@gatehouse/core/organizations/finish-deletion";
import { seedOrganization, seedUser, seedWorkspace } from "@gatehouse/core/testing/people";
import type { UserDoc } from "@gatehouse/core/users/user-store";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Api, type Client, createApi, refusalOf } from "../testing/api";

let api: Api;
let workspaceId: string;
let admin: Client;
let harbor: { organizationId: string; teamId: string };
let kestrel: { organizationId: string; teamId: string };
let maya: UserDoc;
let orgAdmin: Client;

const seedMember = (at: typeof harbor, role: "org_admin" | "member" = "member") =>
  seedUser(api.world, workspaceId, { role, organizationId: at.organizationId, teamIds: [at.teamId] });
const teamIdsOf = async ({ _id }: UserDoc) => (await api.world.stores.users.findForJob(_id))?.teamIds;
const foreignAccess = (actor: UserDoc, target: string) =>
  api.world.mongo
    .db()
    .collection("audit")
    .countDocuments({ action: "audit.foreign-access", actorId: actor._id, "target.id": target });

beforeAll(async () => {
  api = await createApi();
  workspaceId = await seedWorkspace(api.world);
  harbor = await seedOrganization(api.world, workspaceId, "Harbor Logistics");
  kestrel = await seedOrganization(api.world, workspaceId, "Kestrel Freight");
  admin = await api.as(await seedUser(api.world, workspaceId, { role: "admin" }));
  maya = await seedMember(harbor, "org_admin");
  orgAdmin = await api.as(maya);
});
afterAll(() => api.close());

const workOff = async () => {
  for (const { _id } of await api.world.mongo.db().collection<{ _id: string }>("deletions").find().toArray())
    await finishDeletion(api.world, { deletionId: _id });
};

let teams = 0;
const newName = () => {
  teams += 1;
  return `Integrations ${teams}`;
};
const created = (at = harbor) => admin.teams.create.mutate({ name: newName(), organizationId: at.organizationId });

describe("creating a team", () => {
  test("puts it into the organization asked for, for an org admin into the own one", async () => {
    expect(await created(kestrel)).toMatchObject({ organization: { name: "Kestrel Freight" }, isDefault: false });
    const own = await orgAdmin.teams.create.mutate({ name: newName() });
    expect(own).toMatchObject({ organization: { id: harbor.organizationId }, members: { value: 0 } });
    expect(await admin.teams.create.mutate({ name: newName() })).toMatchObject({ organization: { isDefault: true } });
  });

  test("refuses a name the organization has already, also to the later of two at once", async () => {
    const { name } = await created();
    const again = orgAdmin.teams.create.mutate({ name: name.toUpperCase().replace(" ", "") });
    expect(await refusalOf(again)).toMatchObject({ code: "team.name-taken", fields: { name: expect.any(String) } });
    await admin.teams.create.mutate({ name, organizationId: kestrel.organizationId });
    const twice = newName();
    const results = await Promise.allSettled([1, 2].map(() => orgAdmin.teams.create.mutate({ name: twice })));
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  test("is refused to members, who may look", async () => {
    const member = await api.as(await seedMember(harbor));
    expect((await refusalOf(member.teams.create.mutate({ name: newName() }))).code).toBe("auth.forbidden");
    const { items } = await member.teams.list.query({});
    expect(new Set(items.map(({ organization }) => organization.id))).toEqual(new Set([harbor.organizationId]));
  });
});

describe("members of a team", () => {
  test("are put in together and taken out again, and stay in the organization and their other teams", async () => {
    const [team, other] = [await created(), await created()];
    const people = [await seedMember(harbor), await seedMember(harbor)];
    const userIds = people.map(({ _id }) => _id);
    expect(await orgAdmin.teams.addMembers.mutate({ id: team.id, userIds })).toMatchObject({ members: { value: 2 } });
    await orgAdmin.teams.addMembers.mutate({ id: other.id, userIds });
    await orgAdmin.teams.addMembers.mutate({ id: other.id, userIds });
    await orgAdmin.teams.removeMembers.mutate({ id: team.id, userIds });
    for (const person of people) expect(await teamIdsOf(person)).toEqual([harbor.teamId, other.id]);
  });

  test("told in the audit log and by an event each", async () => {
    const team = await created();
    const person = await seedMember(harbor);
    await orgAdmin.teams.addMembers.mutate({ id: team.id, userIds: [person._id] });
    const db = api.world.mongo.db();
    expect(await db.collection("audit").findOne({ action: "user.change-teams", subjectIds: person._id })).toMatchObject(
      {
        actorId: maya._id,
        changes: { teamIds: { before: [harbor.teamId], after: [harbor.teamId, team.id] } },
      },
    );
    expect(
      await db.collection("outbox").findOne({ type: "user.teams_changed", "data.userId": person._id }),
    ).toMatchObject({
      data: { added: [team.name], removed: [] },
    });
  });

  test("are all of the organization, or nothing happens", async () => {
    const team = await created();
    const [own, foreign] = [await seedMember(harbor), await seedMember(kestrel)];
    const userIds = [own._id, foreign._id];
    expect((await refusalOf(orgAdmin.teams.addMembers.mutate({ id: team.id, userIds }))).code).toBe("user.not-found");
    expect((await refusalOf(admin.teams.addMembers.mutate({ id: team.id, userIds }))).code).toBe("user.not-found");
    expect(await teamIdsOf(own)).toEqual([harbor.teamId]);
    expect(await teamIdsOf(foreign)).toEqual([kestrel.teamId]);
    expect(await foreignAccess(maya, foreign._id)).toBe(1);
  });

  test("of the team of all members can't be changed", async () => {
    const input = { id: harbor.teamId, userIds: [maya._id] };
    expect((await refusalOf(admin.teams.removeMembers.mutate(input))).code).toBe("team.has-everybody");
    expect(await teamIdsOf(maya)).toEqual([harbor.teamId]);
  });
});

describe("the list of teams", () => {
  test("tells those that people made from those of all members", async () => {
    const { id } = await created();
    const { organizationId } = harbor;
    const made = await admin.teams.list.query({ organizationId, kind: "made", limit: 100 });
    expect(made.items.map((team) => team.id)).toContain(id);
    expect(made.items.every(({ isDefault }) => !isDefault)).toBe(true);
    const { items } = await admin.teams.list.query({ organizationId, kind: "default" });
    expect(items).toMatchObject([{ id: harbor.teamId }]);
  });

  test("offers those found by what is typed, with their organization where it is not known", async () => {
    const { id, name } = await created(kestrel);
    expect(await admin.teams.search.query({ search: name })).toEqual([{ id, name, hint: "Kestrel Freight" }]);
    const { organizationId } = kestrel;
    expect(await admin.teams.search.query({ search: name, organizationId })).toMatchObject([{ id, name }]);
    expect(await orgAdmin.teams.search.query({ search: name })).toEqual([]);
    const ofEverybody = await admin.teams.search.query({ search: "All members", organizationId });
    expect(ofEverybody).toEqual([]);
  });

  test("leads to the people of a team, for consumers of the own organization only", async () => {
    const [team, foreign] = [await created(), await created(kestrel)];
    const [own, stranger] = [await seedMember(harbor), await seedMember(kestrel)];
    await admin.teams.addMembers.mutate({ id: team.id, userIds: [own._id] });
    await admin.teams.addMembers.mutate({ id: foreign.id, userIds: [stranger._id] });
    expect((await orgAdmin.users.list.query({ teamId: team.id })).items).toMatchObject([{ id: own._id }]);
    expect((await orgAdmin.users.list.query({ teamId: foreign.id })).items).toEqual([]);
    expect((await admin.users.list.query({ teamId: foreign.id })).items).toMatchObject([{ id: stranger._id }]);
  });
});

describe("the name of a team", () => {
  test("changes, also of the team of all members", async () => {
    expect(await orgAdmin.teams.update.mutate({ id: harbor.teamId, name: "Everybody" })).toMatchObject({
      name: "Everybody",
      isDefault: true,
    });
    expect((await orgAdmin.teams.list.query({ search: "everyb" })).items).toMatchObject([{ id: harbor.teamId }]);
  });

  test("is not the one of another team", async () => {
    const [one, other] = [await created(), await created()];
    const refusal = await refusalOf(orgAdmin.teams.update.mutate({ id: one.id, name: other.name }));
    expect(refusal).toMatchObject({ code: "team.name-taken", fields: { name: expect.any(String) } });
  });
});

describe("a team of another organization", () => {
  test("does not exist for an org admin, whose reaching for it is noted", async () => {
    const { id } = await created(kestrel);
    const userIds = [maya._id];
    const calls = [
      () => orgAdmin.teams.get.query({ id }),
      () => orgAdmin.teams.update.mutate({ id, name: newName() }),
      () => orgAdmin.teams.delete.mutate({ id }),
      () => orgAdmin.teams.addMembers.mutate({ id, userIds }),
      () => orgAdmin.teams.removeMembers.mutate({ id, userIds }),
    ];
    for (const call of calls)
      expect(await refusalOf(call())).toMatchObject({ code: "team.not-found", httpStatus: 404 });
    expect(await foreignAccess(maya, id)).toBe(calls.length);
    const { organizationId } = kestrel;
    for (const call of [
      () => orgAdmin.teams.list.query({ organizationId }),
      () => orgAdmin.teams.search.query({ organizationId }),
      () => orgAdmin.teams.create.mutate({ organizationId, name: newName() }),
    ])
      expect(await refusalOf(call())).toMatchObject({ code: "organization.not-found", httpStatus: 404 });
    expect(await foreignAccess(maya, organizationId)).toBe(3);
    const { items } = await orgAdmin.teams.list.query({ limit: 100 });
    expect(items.every((team) => team.organization.id === harbor.organizationId)).toBe(true);
  });

  test("or workspace does not exist for an admin", async () => {
    const elsewhere = await seedWorkspace(api.world, "Elsewhere");
    const stranger = await api.as(await seedUser(api.world, elsewhere, { role: "admin" }));
    const { id } = await created();
    const calls = [
      () => stranger.teams.get.query({ id }),
      () => stranger.teams.update.mutate({ id, name: newName() }),
      () => stranger.teams.delete.mutate({ id }),
      () => stranger.teams.addMembers.mutate({ id, userIds: [maya._id] }),
    ];
    for (const call of calls)
      expect(await refusalOf(call())).toMatchObject({ code: "team.not-found", httpStatus: 404 });
    expect((await stranger.teams.list.query({})).items).toHaveLength(1);
  });
});

describe("deleting a team", () => {
  test("leaves its people in the organization and their other teams", async () => {
    const [team, other] = [await created(), await created()];
    const people = [await seedMember(harbor), await seedMember(harbor)];
    const userIds = people.map(({ _id }) => _id);
    await admin.teams.addMembers.mutate({ id: team.id, userIds });
    await admin.teams.addMembers.mutate({ id: other.id, userIds });
    await orgAdmin.teams.delete.mutate({ id: team.id });
    await workOff();
    for (const person of people) expect(await teamIdsOf(person)).toEqual([harbor.teamId, other.id]);
    expect((await refusalOf(admin.teams.get.query({ id: team.id }))).code).toBe("team.not-found");
  });

  test("is refused for the team of all members", async () => {
    expect(await refusalOf(admin.teams.delete.mutate({ id: kestrel.teamId }))).toMatchObject({
      code: "team.is-default",
      httpStatus: 409,
    });
    await admin.teams.get.query({ id: kestrel.teamId });
  });

  test("twice at once happens once", async () => {
    const { id } = await created();
    const results = await Promise.allSettled([1, 2].map(() => orgAdmin.teams.delete.mutate({ id })));
    const codes = results.map((result) => (result.status === "rejected" ? result.reason.data.code : "done"));
    expect(codes.sort()).toEqual(["done", "team.not-found"]);
  });
});
