import { transaction } from "@gatehouse/core/db/transaction";
import { fanOutEvent } from "@gatehouse/core/notifications/fan-out-event";
import { finishDeletion } from "@gatehouse/core/organizations/finish-deletion";
import { seedInviteCode } from "@gatehouse/core/testing/invite-codes";
import { countUnreadOneByOne, seedNotifications } from "@gatehouse/core/testing/notifications";
import { seedUser, testPassword } from "@gatehouse/core/testing/people";
import { clearPerson } from "@gatehouse/core/users/clear-person";
import type { UserDoc } from "@gatehouse/core/users/user-store";
import { afterAll, describe, expect, test } from "vitest";
import { type Client, refusalOf } from "../testing/api";
import { openRegistration, verificationToken } from "../testing/registration";
import { createUserGround } from "../testing/user-ground";

const { api, workspaceId, admin, superAdmin, ines, inHarbor, harbor, stored, audited } = await createUserGround();
afterAll(() => api.close());

const db = api.world.mongo.db();

/** Everything the installation keeps, as text. */
const everything = async (): Promise<string> => {
  const names = (await db.listCollections().toArray()).map(({ name }) => name);
  const docs = await Promise.all(names.map((name) => db.collection(name).find().toArray()));
  return JSON.stringify(docs).toLowerCase();
};

const tellAll = async () => {
  const open = await db.collection<{ _id: string }>("outbox").find({ state: "open" }).toArray();
  for (const { _id } of open) await fanOutEvent(api.world, { eventId: _id });
};

test("deleting leaves nothing of a person but the id, in the audit too", async () => {
  const email = "zephyrine@quillfeather.example";
  const names = { firstName: "Zephyrine", lastName: "Quillfeather" };
  const place = { organizationId: harbor.organizationId };
  const { user } = await admin.users.create.mutate({ ...names, ...place, email, invitation: {} });
  const invitation = (await admin.invitations.list.query({ search: email })).items[0];
  const { link } = await admin.invitations.link.mutate({ id: invitation?.id ?? "" });
  const browser = api.visitor();
  await browser.invitations.accept.mutate({
    ...names,
    token: new URL(link).searchParams.get("token") ?? "",
    password: testPassword,
  });
  await browser.profile.update.mutate({ firstName: "Zephyrina", lastName: "Quillfeather" });
  await api.visitor().auth.signIn.mutate({ email, password: testPassword });
  const { updatedAt } = await admin.users.get.query({ id: user.id });
  await admin.users.changeRole.mutate({ id: user.id, updatedAt, role: "org_admin" });
  await admin.users.suspend.mutate({ id: user.id, reason: "Ask Zephyrine why" });
  await tellAll();
  expect(await everything()).toContain("quillfeather");

  await admin.users.delete.mutate({ id: user.id });
  const rest = await everything();
  for (const trace of ["zephyrin", "quillfeather"]) expect(rest).not.toContain(trace);
  expect(await audited(user.id, "user.delete")).toMatchObject([{ actor: { id: ines._id }, target: { id: user.id } }]);
  expect(await audited(user.id, "user.suspend")).toHaveLength(1);
  expect(await db.collection("audit").countDocuments({ actorId: user.id, ip: { $ne: "" } })).toBe(0);
});

test("deleting leaves nothing either of somebody who registered with a code and proved an address", async () => {
  await openRegistration(api.world, workspaceId, {
    extraFields: [
      {
        key: "job",
        label: "Job",
        help: "",
        kind: "text",
        audience: "people",
        isRequired: false,
        choices: [],
      },
    ],
  });
  const { code } = await seedInviteCode(api.world, workspaceId, { autoApprove: false });
  const email = "zephyrine@quillfeather.example";
  const names = { firstName: "Zephyrine", lastName: "Quillfeather" };
  const extra = { job: "Quillfeather maker" };
  const browser = api.visitor();
  await browser.registration.register.mutate({ ...names, email, password: testPassword, code, extra });
  const token = await verificationToken(api.world, email);
  await browser.registration.verify.mutate({ token, password: testPassword });
  await refusalOf(browser.auth.signIn.mutate({ email, password: testPassword }));
  await tellAll();
  const [user] = (await admin.users.list.query({ search: "quillfeather" })).items;
  expect(user).toMatchObject({ status: "pending" });
  await admin.users.delete.mutate({ id: user?.id ?? "" });
  const rest = await everything();
  for (const trace of ["zephyrin", "quillfeather"]) expect(rest).not.toContain(trace);
  const withDevice = { "target.id": user?.id, actorId: null, ip: { $ne: "" } };
  expect(await db.collection("audit").countDocuments(withDevice)).toBe(0);
});

const finishDeletions = async () => {
  for (const { _id: deletionId } of await db.collection<{ _id: string }>("deletions").find().toArray())
    await finishDeletion(api.world, { deletionId });
};
/** As their time to live does. */
const forgetEvents = () => db.collection("outbox").deleteMany({});
const toldOf = ({ _id }: UserDoc) => db.collection("notifications").find({ userId: _id }).sort({ title: 1 }).toArray();

describe("what others were told of somebody deleted", () => {
  const zephyrine = { firstName: "Zephyrine", lastName: "Quillfeather" };
  const changeRole = async (client: Client, { _id: id }: { _id: string }) => {
    const { updatedAt } = await admin.users.get.query({ id });
    await client.users.changeRole.mutate({ id, updatedAt, role: "org_admin" });
    await tellAll();
  };

  test("is taken back, however long ago it was", async () => {
    const reader = await inHarbor({ role: "org_admin" });
    const person = await inHarbor(zephyrine);
    await changeRole(admin, person);
    expect(await toldOf(reader)).toMatchObject([{ title: "Zephyrine Quillfeather is Org admin now" }]);
    await forgetEvents();
    await admin.users.delete.mutate({ id: person._id });
    await finishDeletions();
    expect(await everything()).not.toContain("quillfeather");
    expect(await toldOf(reader)).toEqual([]);
    expect(await api.world.stores.unreadCounts.findForUser(reader._id)).toBe(0);
  });

  test("about others stays, and does not say any more that it was them", async () => {
    const reader = await inHarbor({ role: "org_admin" });
    const doer = await seedUser(api.world, workspaceId, { role: "admin", ...zephyrine });
    const client = await api.as(doer);
    const [earlier, later] = [await inHarbor({ firstName: "Jonas" }), await inHarbor({ firstName: "Elena" })];
    await changeRole(client, earlier);
    await forgetEvents();
    await changeRole(client, later);
    const { version } = await client.settings.get.query();
    await client.settings.update.mutate({ area: "security", version, values: { passwordHistory: true } });
    await tellAll();
    const body = "Member before, changed by Zephyrine Quillfeather";
    expect(await toldOf(reader)).toMatchObject([{ body }, { body }]);
    await superAdmin.users.delete.mutate({ id: doer._id });
    await finishDeletions();
    expect(await everything()).not.toContain("quillfeather");
    expect(await toldOf(reader)).toMatchObject([
      { title: `Elena ${later.lastName} is Org admin now`, body: "" },
      { title: `Jonas ${earlier.lastName} is Org admin now`, body: "" },
    ]);
    // Jonas was told of himself, and as an org admin of Elena.
    expect((await toldOf(earlier)).map(({ body }) => body)).toEqual(["", ""]);
  });

  test("goes in batches, once, by two workers at once, wherever one was killed before", async () => {
    const reader = await inHarbor({ role: "org_admin" });
    const person = await inHarbor(zephyrine);
    const about = () => db.collection("notifications").countDocuments({ personId: person._id });
    await seedNotifications(api.world, reader, 250, (i) => ({ personId: i < 230 ? person._id : null }));
    await admin.users.delete.mutate({ id: person._id });
    await transaction(api.world, (tx) => clearPerson(tx, person._id, 100));
    expect(await about()).toBe(130);
    await Promise.all([finishDeletions(), finishDeletions()]);
    expect(await about()).toBe(0);
    expect(await api.world.stores.unreadCounts.findForUser(reader._id)).toBe(20);
    expect(await countUnreadOneByOne(api.world, reader)).toBe(20);
  });
});

test("the address of somebody deleted can be used again at once", async () => {
  const jonas = await inHarbor();
  const again = { firstName: "Jonas", lastName: "Feld", email: jonas.email, invitation: {} };
  expect((await refusalOf(admin.users.create.mutate(again))).code).toBe("user.email-taken");
  await admin.users.delete.mutate({ id: jonas._id });
  expect((await admin.users.create.mutate(again)).user.id).not.toBe(jonas._id);
});

test("the next request of somebody deleted is refused", async () => {
  const jonas = await inHarbor();
  const browser = await api.as(jonas);
  await admin.users.delete.mutate({ id: jonas._id });
  expect((await refusalOf(browser.notifications.unreadCount.query())).code).toBe("auth.required");
});

test("deleting by two at once succeeds once", async () => {
  const { _id: id } = await inHarbor();
  const results = await Promise.allSettled([1, 2, 3].map(() => admin.users.delete.mutate({ id })));
  expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  const codes = results.flatMap((result) => (result.status === "rejected" ? result.reason.data.code : []));
  for (const code of codes) expect(["user.not-found", "user.changed-meanwhile"]).toContain(code);
  expect(await stored(id)).toBeNull();
  expect(await audited(id, "user.delete")).toHaveLength(1);
});

test("an invitation that was sent stays open when its sender is deleted, one that was received goes", async () => {
  const maya = await inHarbor({ role: "org_admin" });
  const own = await api.as(maya);
  const { invitation } = await own.invitations.create.mutate({
    firstName: "Elena",
    lastName: "Marchetti",
    email: "elena@harbor.example",
  });
  await inHarbor({ role: "org_admin" });
  expect(await admin.users.previewDeparture.query({ id: maya._id })).toMatchObject({ openInvitations: 1 });
  await admin.users.delete.mutate({ id: maya._id });
  const found = () => admin.invitations.list.query({ search: "elena@harbor.example" });
  expect((await found()).items).toMatchObject([{ id: invitation.id, state: "open", invitedBy: null }]);
  const [invited] = (await admin.users.list.query({ search: "elena@harbor.example" })).items;
  await admin.users.delete.mutate({ id: invited?.id ?? "" });
  expect((await found()).items).toEqual([]);
});
