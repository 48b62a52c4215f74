import { seedInviteCode } from "@gatehouse/core/testing/invite-codes";
import { seedOrganization, seedUser, seedWorkspace } from "@gatehouse/core/testing/people";
import type { BulkOutcome } from "@gatehouse/shared/bulk";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Api, type Client, createApi, refusalOf } from "../testing/api";

let api: Api;
let workspaceId: string;
let admin: Client;
let superAdmin: Client;
let foreignAdmin: Client;
let harbor: { organizationId: string; teamId: string };
let maya: Client;
let kestrel: { organizationId: string; teamId: string };

beforeAll(async () => {
  api = await createApi({ emailEnabled: false });
  const { world } = api;
  workspaceId = await seedWorkspace(world);
  admin = await api.as(await seedUser(world, workspaceId, { role: "admin" }));
  superAdmin = await api.as(await seedUser(world, workspaceId, { role: "super_admin" }));
  harbor = await seedOrganization(world, workspaceId, "Harbor Logistics");
  kestrel = await seedOrganization(world, workspaceId, "Kestrel Freight");
  const place = { organizationId: harbor.organizationId, teamIds: [harbor.teamId] };
  maya = await api.as(await seedUser(world, workspaceId, { role: "org_admin", ...place }));
  // A super admin acts in the older workspace.
  world.setNow(new Date(world.now().getTime() + 1));
  const elsewhere = await seedWorkspace(world, "Elsewhere");
  foreignAdmin = await api.as(await seedUser(world, elsewhere, { role: "admin" }));
});
afterAll(() => api.close());

let count = 0;
const next = (word: string) => {
  count += 1;
  return `${word} ${count}`;
};
const countEvents = (type: string) => api.world.mongo.db().collection("outbox").countDocuments({ type });
const countForeignAccess = (id: string) =>
  api.world.mongo.db().collection("audit").countDocuments({ action: "audit.foreign-access", "target.id": id });
const codesOf = ({ done, refused }: BulkOutcome) => [
  ...done.map(({ id }) => [id, "done"]),
  ...refused.map(({ id, code }) => [id, code]),
];

describe("invitations", () => {
  const invite = async (place: { organizationId?: string } = harbor, client = admin) => {
    const email = `${next("elena").replace(" ", ".")}@harbor.example`;
    const person = { firstName: "Elena", lastName: "Marchetti", email, organizationId: place.organizationId };
    const { invitation, link } = await client.invitations.create.mutate(person);
    return { ...invitation, token: new URL(link ?? "").searchParams.get("token") ?? "" };
  };
  const stateOf = async ({ token }: { token: string }) =>
    (await api.visitor().invitations.preview.query({ token })).state;

  test("are sent again where they are still open, and the others are named with the reason", async () => {
    const [open, used, withdrawn] = [await invite(), await invite(), await invite()];
    const email = `${next("ines").replace(" ", ".")}@meridian.example`;
    const higher = await superAdmin.invitations.create.mutate({
      firstName: "Ines",
      lastName: "Okafor",
      email,
      role: "admin",
    });
    const foreign = await invite({}, foreignAdmin);
    const password = "brick arch lantern 42";
    await api.visitor().invitations.accept.mutate({ token: used.token, firstName: "E", lastName: "M", password });
    await admin.invitations.revoke.mutate({ id: withdrawn.id });
    const asked = {
      ids: [open.id, used.id, withdrawn.id, higher.invitation.id, foreign.id],
      change: { kind: "resend" as const },
    };
    const expected = [
      [open.id, "done"],
      [used.id, "invitation.accepted"],
      [withdrawn.id, "invitation.revoked"],
      [higher.invitation.id, "role.not-manageable"],
      [foreign.id, "invitation.not-found"],
    ];
    const before = await countEvents("user.invited");
    expect(codesOf(await admin.invitations.previewChangeMany.query(asked))).toEqual(expected);
    expect(await stateOf(open)).toBe("open");
    expect(await countEvents("user.invited")).toBe(before);

    const outcome = await admin.invitations.changeMany.mutate(asked);
    expect(codesOf(outcome)).toEqual(expected);
    expect(outcome.refused.at(-1)?.name).toBe("Somebody unknown");
    expect(await stateOf(open)).toBe("replaced");
    expect(await stateOf(foreign)).toBe("open");
    expect(await countEvents("user.invited")).toBe(before + 1);
  });

  test("are withdrawn, and the accounts that waited for them go", async () => {
    const invited = [await invite(), await invite()];
    const ids = invited.map(({ id }) => id);
    expect((await admin.invitations.changeMany.mutate({ ids, change: { kind: "revoke" } })).refused).toEqual([]);
    for (const invitation of invited) {
      expect(await stateOf(invitation)).toBe("revoked");
      expect((await admin.users.list.query({ search: invitation.email })).total).toBe(0);
    }
  });

  test("are each withdrawn once by two at once, and sent again once", async () => {
    const ids = [(await invite()).id, (await invite()).id];
    for (const change of [{ kind: "resend" }, { kind: "revoke" }] as const) {
      const before = await countEvents("user.invited");
      const outcomes = await Promise.all([1, 2].map(() => admin.invitations.changeMany.mutate({ ids, change })));
      if (change.kind === "revoke")
        expect(outcomes.flatMap(({ done }) => done.map(({ id }) => id)).sort()).toEqual(ids.toSorted());
      // One that begins when the other is through sends a newer link, and says so.
      else expect((await countEvents("user.invited")) - before).toBe(outcomes.flatMap(({ done }) => done).length);
    }
  });

  test("of another organization are out of an org admin's reach, in the list and in bulk, and that is noted", async () => {
    const own = await invite();
    const other = await invite(kestrel);
    const outcome = await maya.invitations.changeMany.mutate({ ids: [own.id, other.id], change: { kind: "revoke" } });
    expect(codesOf(outcome)).toEqual([
      [own.id, "done"],
      [other.id, "invitation.not-found"],
    ]);
    expect(await stateOf(other)).toBe("open");
    expect(await countForeignAccess(other.id)).toBe(1);
    const { organizationId } = kestrel;
    const { items } = await admin.invitations.list.query({ organizationId, limit: 100 });
    expect(items.map(({ id }) => id)).toEqual([other.id]);
    expect((await refusalOf(maya.invitations.list.query({ organizationId }))).code).toBe("organization.not-found");
  });
});

describe("invite codes", () => {
  const seedCode = () => seedInviteCode(api.world, workspaceId, harbor);
  const isActive = async (id: string) => (await api.world.stores.inviteCodes.find(workspaceId, id))?.isActive;

  test("are switched off and on again, but those that are so already", async () => {
    const [first, second] = [await seedCode(), await seedCode()];
    const foreign = await seedInviteCode(api.world, await seedWorkspace(api.world, "Far away"), harbor);
    await admin.inviteCodes.changeMany.mutate({ ids: [second._id], change: { kind: "deactivate" } });
    const asked = { ids: [first._id, second._id, foreign._id], change: { kind: "deactivate" as const } };
    const expected = [
      [first._id, "done"],
      [second._id, "invite-code.wrong-status"],
      [foreign._id, "not-found"],
    ];
    expect(codesOf(await admin.inviteCodes.previewChangeMany.query(asked))).toEqual(expected);
    expect(await isActive(first._id)).toBe(true);
    expect(codesOf(await admin.inviteCodes.changeMany.mutate(asked))).toEqual(expected);
    expect(await isActive(first._id)).toBe(false);
    await admin.inviteCodes.changeMany.mutate({ ids: asked.ids, change: { kind: "activate" } });
    expect(await Promise.all([first, second].map(({ _id }) => isActive(_id)))).toEqual([true, true]);
  });

  test("are each deleted once by two at once", async () => {
    const ids = [(await seedCode())._id, (await seedCode())._id];
    const change = { kind: "delete" } as const;
    const outcomes = await Promise.all([1, 2].map(() => admin.inviteCodes.changeMany.mutate({ ids, change })));
    expect(outcomes.flatMap(({ done }) => done.map(({ id }) => id)).sort()).toEqual(ids.toSorted());
  });
});

test("organizations are suspended and resumed, but the default one and those in another state", async () => {
  const own = (await seedOrganization(api.world, workspaceId, next("Basalt"))).organizationId;
  const foreign = (await seedOrganization(api.world, await seedWorkspace(api.world, "Other"), "Foreign"))
    .organizationId;
  const standard = (await api.world.stores.organizations.findDefault(workspaceId))?._id ?? "";
  const ids = [own, standard, foreign];
  const suspend = { ids, change: { kind: "suspend", reason: "An invoice is open" } } as const;
  const expected = [
    [own, "done"],
    [standard, "organization.is-default"],
    [foreign, "organization.not-found"],
  ];
  expect(codesOf(await admin.organizations.previewChangeMany.query(suspend))).toEqual(expected);
  expect(await admin.organizations.get.query({ id: own })).toMatchObject({ status: "active" });
  const outcomes = await Promise.all([1, 2].map(() => admin.organizations.changeMany.mutate(suspend)));
  expect(outcomes.map((outcome) => codesOf(outcome)[0]?.[1]).sort()).toEqual(["done", "organization.wrong-status"]);
  expect(await admin.organizations.get.query({ id: own })).toMatchObject({
    status: "suspended",
    statusReason: "An invoice is open",
  });
  const resumed = await admin.organizations.changeMany.mutate({ ids, change: { kind: "resume" } });
  expect(codesOf(resumed)).toEqual([
    [own, "done"],
    [standard, "organization.wrong-status"],
    [foreign, "organization.not-found"],
  ]);
});

test("teams are deleted, but default ones, and none of another organization by an org admin", async () => {
  const make = async ({ organizationId } = harbor) =>
    (await admin.teams.create.mutate({ organizationId, name: next("Desk") })).id;
  const [own, other] = [await make(), await make(kestrel)];
  const asked = { ids: [own, harbor.teamId, other] };
  const expected = [
    [own, "done"],
    [harbor.teamId, "team.is-default"],
    [other, "team.not-found"],
  ];
  expect(codesOf(await maya.teams.previewDeleteMany.query(asked))).toEqual(expected);
  expect(await admin.teams.get.query({ id: own })).toMatchObject({ isDefault: false });
  const outcomes = await Promise.all([1, 2].map(() => maya.teams.deleteMany.mutate(asked)));
  expect(outcomes.flatMap(({ done }) => done.map(({ id }) => id))).toEqual([own]);
  expect((await refusalOf(admin.teams.get.query({ id: own }))).code).toBe("team.not-found");
  expect(await admin.teams.get.query({ id: other })).toMatchObject({ isDefault: false });
});
