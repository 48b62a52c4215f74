import { fanOutEvent } from "@gatehouse/core/notifications/fan-out-event";
import { outcomeOf } from "@gatehouse/core/testing/events";
import { seedOrganization, seedUser, seedWorkspace, testPassword } from "@gatehouse/core/testing/people";
import type { UserDoc } from "@gatehouse/core/users/user-store";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Api, type Client, createApi, refusalOf } from "../testing/api";

let api: Api;
let workspaceId: string;
let ines: UserDoc;
let admin: Client;

beforeAll(async () => {
  api = await createApi({ emailEnabled: false });
  workspaceId = await seedWorkspace(api.world);
  ines = await seedUser(api.world, workspaceId, { role: "admin", firstName: "Ines", lastName: "Okafor" });
  admin = await api.as(ines);
});
afterAll(() => api.close());

const reason = "Invoice 2026-0981 is open since 1 October.";
let organizations = 0;

const seedHarbor = async () => {
  organizations += 1;
  const name = `Harbor Logistics ${organizations}`;
  const { organizationId, teamId } = await seedOrganization(api.world, workspaceId, name);
  const place = { organizationId, teamIds: [teamId] };
  const maya = await seedUser(api.world, workspaceId, {
    role: "org_admin",
    firstName: "Maya",
    lastName: "Cruz",
    ...place,
  });
  const jonas = await seedUser(api.world, workspaceId, { role: "member", ...place });
  return { id: organizationId, name, teamId, maya, jonas };
};
const signIn = ({ email }: UserDoc) => api.visitor().auth.signIn.mutate({ email, password: testPassword });
const invite = async (organizationId: string) => {
  organizations += 1;
  const person = { firstName: "Elena", lastName: "Marchetti", email: `elena.${organizations}@harbor.example` };
  const { link } = await admin.invitations.create.mutate({ ...person, organizationId });
  return new URL(link ?? "").searchParams.get("token") ?? "";
};
const accept = (token: string) =>
  api.visitor().invitations.accept.mutate({ token, firstName: "Elena", lastName: "Marchetti", password: testPassword });
const outcomes = async (calls: Promise<unknown>[]) =>
  (await Promise.allSettled(calls))
    .map((result) => (result.status === "rejected" ? result.reason.data.code : "done"))
    .sort();

describe("a suspended organization", () => {
  test("has its people out at their next request and keeps them out, admins of the workspace not", async () => {
    const { id, jonas } = await seedHarbor();
    const client = await api.as(jonas);
    expect(await client.auth.me.query()).toMatchObject({ email: jonas.email });
    expect(await admin.organizations.suspend.mutate({ id, reason })).toMatchObject({
      status: "suspended",
      statusReason: reason,
      statusChangedBy: { name: "Ines Okafor" },
    });
    expect(await client.auth.me.query()).toBeNull();
    expect((await refusalOf(client.profile.update.mutate({ firstName: "A", lastName: "B" }))).code).toBe(
      "auth.required",
    );
    expect(await refusalOf(signIn(jonas))).toMatchObject({ code: "auth.organization-suspended", httpStatus: 403 });
    expect(
      (await refusalOf(api.visitor().auth.signIn.mutate({ email: jonas.email, password: "not this one" }))).code,
    ).toBe("auth.invalid-credentials");
    expect(await admin.organizations.get.query({ id })).toMatchObject({ members: { value: 2 } });
  });

  test("comes back as it was: sessions, roles and teams", async () => {
    const { id, jonas, maya, teamId } = await seedHarbor();
    const client = await api.as(jonas);
    await admin.organizations.suspend.mutate({ id, reason });
    expect(await admin.organizations.resume.mutate({ id })).toMatchObject({ status: "active", statusReason: null });
    expect(await client.auth.me.query()).toMatchObject({ email: jonas.email });
    await signIn(maya);
    expect(await api.world.stores.users.findForJob(maya._id)).toMatchObject({ role: "org_admin", teamIds: [teamId] });
  });

  test("is told to its org admins with the reason, and recorded with it", async () => {
    const { id, name } = await seedHarbor();
    await admin.organizations.suspend.mutate({ id, reason });
    await admin.organizations.resume.mutate({ id });
    const db = api.world.mongo.db();
    expect(
      await db.collection("outbox").find({ type: "organization.suspended", "data.organizationId": id }).toArray(),
    ).toMatchObject([{ workspaceId, data: { organizationName: name, reason, suspendedBy: "Ines Okafor" } }]);
    const entries = await db.collection("audit").find({ "target.id": id }).sort({ at: 1, _id: 1 }).toArray();
    expect(entries.map(({ action, actorId, details }) => ({ action, actorId, details }))).toEqual(
      expect.arrayContaining([
        { action: "organization.suspend", actorId: ines._id, details: { name, reason } },
        { action: "organization.resume", actorId: ines._id, details: { name } },
      ]),
    );
  });

  test("reaches every active org admin by mail, and nobody else", async () => {
    const { id, maya } = await seedHarbor();
    await admin.organizations.suspend.mutate({ id, reason });
    const event = await api.world.mongo
      .db()
      .collection<{ _id: string }>("outbox")
      .findOne({ type: "organization.suspended", "data.organizationId": id });
    const eventId = event?._id ?? "";
    await fanOutEvent(api.world, { eventId });
    const { deliveries } = await outcomeOf(api.world, eventId);
    expect(deliveries.map(({ userId, channel }) => ({ userId, channel }))).toEqual([
      { userId: maya._id, channel: "email" },
      { userId: maya._id, channel: "in_app" },
    ]);
  });

  test("lets nobody accept an invitation into it until it is resumed", async () => {
    const { id, name } = await seedHarbor();
    const token = await invite(id);
    await admin.organizations.suspend.mutate({ id, reason });
    expect(await api.visitor().invitations.preview.query({ token })).toEqual({
      state: "paused",
      workspaceName: "Meridian Data",
      signedInAs: null,
      organizationName: name,
    });
    expect(await refusalOf(accept(token))).toMatchObject({ code: "invitation.paused", httpStatus: 409 });
    expect((await refusalOf(api.visitor().invitations.askForNewLink.mutate({ token }))).code).toBe("invitation.paused");
    await admin.organizations.resume.mutate({ id });
    await accept(token);
  });

  test("is listed as such", async () => {
    const { id } = await seedHarbor();
    await admin.organizations.suspend.mutate({ id, reason });
    const { items } = await admin.organizations.list.query({ status: "suspended", limit: 100 });
    expect(items.map((one) => one.id)).toContain(id);
    expect((await admin.organizations.counts.query()).suspended).toBe(items.length);
    expect((await admin.organizations.search.query({ search: "Harbor" })).map((one) => one.id)).not.toContain(id);
  });
});

describe("suspending", () => {
  test("asks for a reason", async () => {
    const { id } = await seedHarbor();
    for (const missing of ["", "   "])
      expect((await refusalOf(admin.organizations.suspend.mutate({ id, reason: missing }))).fields).toHaveProperty(
        "reason",
      );
    expect((await admin.organizations.get.query({ id })).status).toBe("active");
  });

  test("is refused for the default organization", async () => {
    const { items } = await admin.organizations.search.query({ search: "Default" }).then((found) => ({ items: found }));
    const id = items[0]?.id ?? "";
    expect(await refusalOf(admin.organizations.suspend.mutate({ id, reason }))).toMatchObject({
      code: "organization.is-default",
      httpStatus: 409,
    });
  });

  test("and resuming happen once when two do it at once", async () => {
    const { id } = await seedHarbor();
    const suspend = () => admin.organizations.suspend.mutate({ id, reason });
    const resume = () => admin.organizations.resume.mutate({ id });
    expect(await outcomes([suspend(), suspend()])).toEqual(["done", "organization.wrong-status"]);
    expect(await outcomes([resume(), resume()])).toEqual(["done", "organization.wrong-status"]);
    expect(await api.world.mongo.db().collection("outbox").countDocuments({ "data.organizationId": id })).toBe(1);
  });

  test("and counting are not to be had from another workspace", async () => {
    const { id, jonas } = await seedHarbor();
    const elsewhere = await seedWorkspace(api.world, "Elsewhere");
    const stranger = await api.as(await seedUser(api.world, elsewhere, { role: "admin" }));
    const calls = [
      () => stranger.organizations.suspend.mutate({ id, reason }),
      () => stranger.organizations.resume.mutate({ id }),
      () => stranger.organizations.contents.query({ id }),
      () => stranger.organizations.delete.mutate({ id, people: { organizationId: null } }),
    ];
    for (const call of calls)
      expect(await refusalOf(call())).toMatchObject({ code: "organization.not-found", httpStatus: 404 });
    await signIn(jonas);
  });
});

test("what an organization holds is counted when it is asked for", async () => {
  const { id } = await seedHarbor();
  const before = await admin.organizations.contents.query({ id });
  expect(before).toMatchObject({
    people: 2,
    suspended: 0,
    hereLately: 0,
    admins: ["Maya Cruz"],
    teams: 1,
    invitations: 0,
    inviteCodes: 0,
  });
  await invite(id);
  await admin.teams.create.mutate({ organizationId: id, name: "Integrations" });
  const place = { organizationId: id, lastSeenAt: api.world.now() };
  await seedUser(api.world, workspaceId, { role: "member", ...place });
  await seedUser(api.world, workspaceId, { role: "member", organizationId: id, status: "suspended" });
  expect(await admin.organizations.contents.query({ id })).toMatchObject({
    people: 4,
    suspended: 1,
    hereLately: 1,
    teams: 2,
    invitations: 1,
  });
});
