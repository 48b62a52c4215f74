import { seedUser } from "@gatehouse/core/testing/people";
import { afterAll, expect, test } from "vitest";
import { refusalOf } from "../testing/api";
import { createUserGround } from "../testing/user-ground";

const { api, workspaceId, ines, admin, kestrel, harbor, foreigner, inHarbor, orgAdminIn, stored, eventsAbout } =
  await createUserGround();
afterAll(() => api.close());

const suspend = { kind: "suspend", reason: "The contract ended" } as const;

test("a change of many changes whom it can and says of the others why not", async () => {
  const [jonas, amara, rafael] = [await inHarbor(), await inHarbor(), await inHarbor({ status: "suspended" })];
  const tomas = await seedUser(api.world, workspaceId, { role: "admin" });
  const ids = [jonas, amara, rafael, ines, tomas, foreigner].map(({ _id }) => _id);
  const expected = {
    done: [{ id: jonas._id }, { id: amara._id }],
    refused: [
      { id: rafael._id, code: "user.wrong-status" },
      { id: ines._id, code: "user.is-self" },
      { id: tomas._id, code: "role.not-manageable" },
      { id: foreigner._id, name: "Somebody unknown", code: "user.not-found" },
    ],
  };
  expect(await admin.users.previewChangeMany.query({ ids, change: suspend })).toMatchObject(expected);
  expect(await stored(jonas._id)).toEqual(jonas);
  expect(await eventsAbout("user.suspended", jonas._id)).toEqual([]);

  expect(await admin.users.changeMany.mutate({ ids, change: suspend })).toMatchObject(expected);
  for (const { _id } of [jonas, amara]) expect(await stored(_id)).toMatchObject({ status: "suspended" });
  expect(await stored(foreigner._id)).toEqual(foreigner);
  expect(await eventsAbout("user.suspended", jonas._id)).toHaveLength(1);

  const activate = { kind: "activate" } as const;
  const lifted = await admin.users.changeMany.mutate({ ids, change: activate });
  expect(lifted.done.map(({ id }) => id)).toEqual([jonas._id, amara._id, rafael._id]);
});

test("a preview counts how one change bears on the next: of two org admins one stays", async () => {
  const { maya, people } = await orgAdminIn("Preview");
  const amara = await people({ role: "org_admin" });
  await people();
  const asked = { ids: [maya._id, amara._id], change: suspend };
  const expected = { done: [{ id: maya._id }], refused: [{ id: amara._id, code: "user.last-org-admin" }] };
  expect(await admin.users.previewChangeMany.query(asked)).toMatchObject(expected);
  expect(await stored(maya._id)).toMatchObject({ status: "active" });
  expect(await admin.users.changeMany.mutate(asked)).toMatchObject(expected);
});

test("many are moved, added to a team and deleted", async () => {
  const users = [await inHarbor(), await inHarbor()];
  const ids = users.map(({ _id }) => _id);
  const change = (one: Parameters<typeof admin.users.changeMany.mutate>[0]["change"]) =>
    admin.users.changeMany.mutate({ ids, change: one });
  await change({ kind: "move", organizationId: kestrel.organizationId });
  const { id: teamId } = await admin.teams.create.mutate({ organizationId: kestrel.organizationId, name: "Night" });
  expect((await change({ kind: "add-to-team", teamId: harbor.teamId })).refused).toMatchObject([
    { code: "team.not-found" },
    { code: "team.not-found" },
  ]);
  await change({ kind: "add-to-team", teamId });
  for (const id of ids)
    expect(await stored(id)).toMatchObject({
      organizationId: kestrel.organizationId,
      teamIds: [kestrel.teamId, teamId],
    });
  await change({ kind: "delete" });
  for (const id of ids) expect(await stored(id)).toBeNull();
});

test("changing many is for admins, at most a hundred at once", async () => {
  const maya = await api.as(await inHarbor({ role: "org_admin" }));
  const { _id } = await inHarbor();
  expect((await refusalOf(maya.users.changeMany.mutate({ ids: [_id], change: suspend }))).code).toBe("auth.forbidden");
  const ids = Array.from({ length: 101 }, () => _id);
  expect((await refusalOf(admin.users.changeMany.mutate({ ids, change: suspend }))).fields).toHaveProperty("ids");
});
