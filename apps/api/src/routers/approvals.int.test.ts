import { seedOrganization, seedUser, seedWorkspace } from "@gatehouse/core/testing/people";
import { fullName } from "@gatehouse/core/users/full-name";
import type { UserDoc } from "@gatehouse/core/users/user-store";
import type { ExtraField } from "@gatehouse/shared/settings/extra-fields";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Api, type Client, createApi, refusalOf } from "../testing/api";
import { openRegistration } from "../testing/registration";

let api: Api;
let workspaceId: string;
let ines: UserDoc;
let admin: Client;

beforeAll(async () => {
  api = await createApi();
});
beforeEach(async () => {
  workspaceId = await seedWorkspace(api.world);
  await openRegistration(api.world, workspaceId);
  ines = await seedUser(api.world, workspaceId, { role: "admin" });
  admin = await api.as(ines);
});
afterAll(() => api.close());

const hour = 3_600_000;
const ago = (hours: number) => new Date(api.world.now().getTime() - hours * hour);
const seedPending = (person: Partial<UserDoc> = {}) =>
  seedUser(api.world, workspaceId, { role: "member", status: "pending", emailVerified: true, ...person });
const seedRequest = async (name: string, createdAt: Date, requestedBy: string) => {
  const { organizationId } = await seedOrganization(api.world, workspaceId, name);
  const organizations = api.world.mongo.db().collection<{ _id: string }>("organizations");
  await organizations.updateOne({ _id: organizationId }, { $set: { status: "pending", createdAt, requestedBy } });
  return organizationId;
};
const find = ({ _id }: UserDoc) => api.world.stores.users.findForJob(_id);
const outbox = (type: string, userId: string) =>
  api.world.mongo.db().collection("outbox").find({ type, "data.userId": userId }).toArray();
const audited = (action: string, id: string) =>
  api.world.mongo.db().collection("audit").find({ action, "target.id": id }).toArray();

describe("the queue", () => {
  test("has people and organizations, who waits longest first, and pages through both", async () => {
    const requester = await seedUser(api.world, workspaceId, { role: "member" });
    const ids = [
      (await seedPending({ createdAt: ago(5) }))._id,
      await seedRequest("Quillon Labs", ago(4), requester._id),
      (await seedPending({ createdAt: ago(3) }))._id,
      (await seedPending({ createdAt: ago(2) }))._id,
      await seedRequest("Alderfinch", ago(1), "usr_gone"),
    ];
    const { items, nextCursor, total } = await admin.approvals.list.query({});
    expect(items.map(({ id }) => id)).toEqual(ids);
    expect({ nextCursor, total }).toEqual({ nextCursor: null, total: 5 });
    const first = await admin.approvals.list.query({ limit: 2 });
    const second = await admin.approvals.list.query({ limit: 2, cursor: first.nextCursor ?? "" });
    const third = await admin.approvals.list.query({ limit: 2, cursor: second.nextCursor ?? "" });
    expect([first, second, third].flatMap((page) => page.items.map(({ id }) => id))).toEqual(ids);
    expect(third.nextCursor).toBeNull();
    const people = await admin.approvals.list.query({ kind: "person" });
    expect(people).toMatchObject({ total: 3, items: [{ kind: "person" }, { kind: "person" }, { kind: "person" }] });
    expect((await admin.approvals.list.query({ kind: "organization" })).items).toMatchObject([
      { name: "Quillon Labs", requester: { id: requester._id, email: requester.email } },
      { name: "Alderfinch", requester: null },
    ]);
    expect(await admin.approvals.counts.query()).toEqual({ person: 3, organization: 2 });
  });

  test("pages through people of the same moment", async () => {
    const createdAt = ago(1);
    const seeded: string[] = [];
    for (let i = 0; i < 5; i += 1) seeded.push((await seedPending({ createdAt }))._id);
    const read: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await admin.approvals.list.query({ limit: 2, cursor });
      read.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(read).toEqual(seeded.toSorted());
  });

  test("holds nobody who has not proved the address, unless admins are to see them", async () => {
    const leila = await seedPending({ emailVerified: false });
    expect(await admin.approvals.list.query({})).toMatchObject({ items: [], total: 0 });
    expect(await admin.approvals.counts.query()).toMatchObject({ person: 0 });
    await openRegistration(api.world, workspaceId, { verifyEmailFirst: false });
    expect(await admin.approvals.list.query({})).toMatchObject({ items: [{ id: leila._id, emailVerified: false }] });
    expect(await admin.approvals.counts.query()).toMatchObject({ person: 1 });
  });

  test("says where somebody lands and what they answered, under its label", async () => {
    const asked = { help: "", isRequired: false, choices: [] };
    const extraFields: ExtraField[] = [
      { ...asked, key: "job", label: "What you do", kind: "text", audience: "people" },
      { ...asked, key: "remote", label: "Works remotely", kind: "yes_no", audience: "people" },
      { ...asked, key: "job", label: "Trade", kind: "text", audience: "organizations" },
    ];
    await openRegistration(api.world, workspaceId, { extraFields });
    const { organizationId, teamId } = await seedOrganization(api.world, workspaceId, "Harbor Logistics");
    const extra = { job: "Developer", remote: true, gone: "unasked" };
    const leila = await seedPending({ organizationId, teamIds: [teamId], extra, inviteCodeId: "ivc_x" });
    expect(await admin.approvals.get.query({ id: leila._id })).toMatchObject({
      organizationName: "Harbor Logistics",
      teamNames: [],
      hasInviteCode: true,
      rejected: null,
      answers: [
        { label: "What you do", value: "Developer" },
        { label: "Works remotely", value: "Yes" },
      ],
    });
  });

  test("names nobody of another workspace, and refuses what is no page", async () => {
    const elsewhere = await seedWorkspace(api.world, "Elsewhere");
    const stranger = await seedUser(api.world, elsewhere, { role: "member", status: "pending", emailVerified: true });
    expect((await admin.approvals.list.query({})).items).toEqual([]);
    expect(await refusalOf(admin.approvals.get.query({ id: stranger._id }))).toMatchObject({
      code: "user.not-found",
      httpStatus: 404,
    });
    const request = await seedRequest("Quillon Labs", ago(1), "usr_gone");
    const foreign = await api.as(await seedUser(api.world, elsewhere, { role: "admin" }));
    expect((await refusalOf(foreign.approvals.get.query({ id: request }))).code).toBe("organization.not-found");
    expect((await refusalOf(admin.approvals.list.query({ cursor: "nonsense" }))).fields).toHaveProperty("cursor");
  });

  test("says of somebody decided that it was decided", async () => {
    const active = await seedUser(api.world, workspaceId, { role: "member" });
    expect((await refusalOf(admin.approvals.get.query({ id: active._id }))).code).toBe("user.wrong-status");
  });
});

describe("approving", () => {
  test("opens the account, tells the person and notes who did it", async () => {
    const leila = await seedPending({ statusReason: "Not a partner yet", statusChangedAt: ago(9) });
    const answer = await admin.approvals.approvePeople.mutate({ ids: [leila._id], note: "Welcome on board" });
    expect(answer).toEqual({ done: [{ id: leila._id, name: fullName(leila) }], refused: [] });
    expect(await find(leila)).toMatchObject({
      status: "active",
      statusReason: "Welcome on board",
      statusChangedBy: ines._id,
      statusChangedAt: api.world.now(),
    });
    expect(await outbox("user.approved", leila._id)).toMatchObject([
      { data: { note: "Welcome on board" }, actorId: ines._id },
    ]);
    expect(await audited("user.approve", leila._id)).toMatchObject([
      { actorId: ines._id, changes: { status: { before: "pending", after: "active" } } },
    ]);
  });

  test("by two at once: one wins, the other reads that it was decided", async () => {
    const leila = await seedPending();
    const other = await api.as(await seedUser(api.world, workspaceId, { role: "admin" }));
    const results = await Promise.all([
      admin.approvals.approvePeople.mutate({ ids: [leila._id] }),
      other.approvals.approvePeople.mutate({ ids: [leila._id] }),
      other.approvals.rejectPeople.mutate({ ids: [leila._id], reason: "Not a partner" }),
    ]);
    const codes = results.map(({ refused }) => refused[0]?.code ?? "done");
    expect(codes.toSorted()).toEqual(["done", "user.wrong-status", "user.wrong-status"]);
    const told = [...(await outbox("user.approved", leila._id)), ...(await outbox("user.rejected", leila._id))];
    expect(told).toHaveLength(1);
  });

  test("is refused for somebody who has not proved the address", async () => {
    const leila = await seedPending({ emailVerified: false });
    expect(await admin.approvals.approvePeople.mutate({ ids: [leila._id] })).toMatchObject({
      done: [],
      refused: [{ id: leila._id, code: "user.not-verified" }],
    });
    expect(await find(leila)).toMatchObject({ status: "pending" });
    await openRegistration(api.world, workspaceId, { verifyEmailFirst: false });
    await admin.approvals.approvePeople.mutate({ ids: [leila._id] });
  });

  test("is refused when the organization is gone meanwhile, and leaves out teams that are", async () => {
    const { organizationId, teamId } = await seedOrganization(api.world, workspaceId, "Harbor Logistics");
    const leila = await seedPending({ organizationId, teamIds: [teamId, "tem_gone"] });
    const mateo = await seedPending({ organizationId, teamIds: [teamId] });
    await admin.approvals.approvePeople.mutate({ ids: [leila._id] });
    expect(await find(leila)).toMatchObject({ status: "active", organizationId, teamIds: [teamId] });
    await api.world.mongo.db().collection<{ _id: string }>("organizations").deleteOne({ _id: organizationId });
    const { refused } = await admin.approvals.approvePeople.mutate({ ids: [mateo._id] });
    expect(refused).toMatchObject([{ id: mateo._id, code: "organization.not-found" }]);
    expect(await find(mateo)).toMatchObject({ status: "pending", organizationId });
  });

  test("several lets in whom it can and names the others", async () => {
    const [leila, mateo] = [await seedPending(), await seedPending()];
    const active = await seedUser(api.world, workspaceId, { role: "member" });
    const unproved = await seedPending({ emailVerified: false });
    const ids = [leila._id, active._id, unproved._id, mateo._id];
    expect(await admin.approvals.approvePeople.mutate({ ids })).toMatchObject({
      done: [{ id: leila._id }, { id: mateo._id }],
      refused: [
        { id: active._id, code: "user.wrong-status" },
        { id: unproved._id, code: "user.not-verified" },
      ],
    });
  });

  test("takes nobody twice and at most a hundred", async () => {
    const leila = await seedPending();
    const twice = { ids: [leila._id, leila._id] };
    expect(await admin.approvals.approvePeople.mutate(twice)).toMatchObject({ done: [{ id: leila._id }], refused: [] });
    const many = Array.from({ length: 101 }, () => api.world.newId("user"));
    expect((await refusalOf(admin.approvals.approvePeople.mutate({ ids: many }))).fields).toHaveProperty("ids");
    expect((await refusalOf(admin.approvals.approvePeople.mutate({ ids: [] }))).fields).toHaveProperty("ids");
  });
});

describe("rejecting", () => {
  test("keeps the reason and tells it", async () => {
    const leila = await seedPending();
    await admin.approvals.rejectPeople.mutate({ ids: [leila._id], reason: " Not a partner " });
    expect(await find(leila)).toMatchObject({
      status: "rejected",
      statusReason: "Not a partner",
      statusChangedBy: ines._id,
    });
    expect(await outbox("user.rejected", leila._id)).toMatchObject([{ data: { reason: "Not a partner" } }]);
    expect(await audited("user.reject", leila._id)).toMatchObject([
      { changes: { status: { before: "pending", after: "rejected" }, statusReason: { after: "Not a partner" } } },
    ]);
  });

  test("needs a reason, and somebody who waits", async () => {
    const leila = await seedPending();
    const silent = admin.approvals.rejectPeople.mutate({ ids: [leila._id], reason: "  " });
    expect((await refusalOf(silent)).fields).toHaveProperty("reason");
    const active = await seedUser(api.world, workspaceId, { role: "member" });
    const late = await admin.approvals.rejectPeople.mutate({ ids: [active._id], reason: "Too late" });
    expect(late).toMatchObject({ done: [], refused: [{ id: active._id, code: "user.wrong-status" }] });
    expect(await find(active)).toMatchObject({ status: "active" });
  });

  test("works for those who can't be approved", async () => {
    const leila = await seedPending({ emailVerified: false, organizationId: "org_gone" });
    await admin.approvals.rejectPeople.mutate({ ids: [leila._id], reason: "Spam" });
    expect(await find(leila)).toMatchObject({ status: "rejected" });
  });
});

describe("somebody of another workspace", () => {
  test("is not found and stays pending; the attempt is noted", async () => {
    const elsewhere = await seedWorkspace(api.world, "Elsewhere");
    const foreign = await seedUser(api.world, elsewhere, { role: "member", status: "pending", emailVerified: true });
    const ids = [foreign._id];
    const calls = [
      admin.approvals.approvePeople.mutate({ ids }),
      admin.approvals.rejectPeople.mutate({ ids, reason: "No" }),
    ];
    const unknown = { id: foreign._id, name: "Somebody unknown", code: "user.not-found" };
    for (const outcome of await Promise.all(calls)) expect(outcome).toMatchObject({ done: [], refused: [unknown] });
    expect(await find(foreign)).toMatchObject({ status: "pending" });
    expect(await audited("audit.foreign-access", foreign._id)).toHaveLength(2);
    const own = await seedPending();
    expect(await admin.approvals.approvePeople.mutate({ ids: [own._id, foreign._id] })).toMatchObject({
      done: [{ id: own._id }],
      refused: [unknown],
    });
  });
});

test.each(["org_admin", "member"] as const)("%s neither sees the queue nor decides", async (role) => {
  const client = await api.as(await seedUser(api.world, workspaceId, { role }));
  const leila = await seedPending();
  const calls = [
    client.approvals.list.query({}),
    client.approvals.counts.query(),
    client.approvals.approvePeople.mutate({ ids: [leila._id] }),
    client.approvals.rejectPeople.mutate({ ids: [leila._id], reason: "No" }),
  ];
  for (const refusal of await Promise.all(calls.map(refusalOf)))
    expect(refusal).toMatchObject({ code: "auth.forbidden", httpStatus: 403 });
  expect(await find(leila)).toMatchObject({ status: "pending" });
});

test("somebody who is to be an admin is not for admins to decide about", async () => {
  const tomas = await seedPending({ role: "admin", organizationId: null });
  const calls = [
    admin.approvals.approvePeople.mutate({ ids: [tomas._id] }),
    admin.approvals.rejectPeople.mutate({ ids: [tomas._id], reason: "No" }),
  ];
  for (const { refused } of await Promise.all(calls))
    expect(refused).toMatchObject([{ id: tomas._id, code: "role.not-manageable" }]);
  expect(await find(tomas)).toMatchObject({ status: "pending" });
});
