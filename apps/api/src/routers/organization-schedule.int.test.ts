import { applyScheduledChanges } from "@gatehouse/core/organizations/apply-scheduled-changes";
import { seedOrganization, seedUser, seedWorkspace, testPassword } from "@gatehouse/core/testing/people";
import type { UserDoc } from "@gatehouse/core/users/user-store";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Api, type Client, createApi, refusalOf } from "../testing/api";

const hourMs = 3_600_000;
const start = new Date();
const later = (hours: number) => new Date(start.getTime() + hours * hourMs);
const reason = "The contract ends.";

let api: Api;
let workspaceId: string;
let ines: UserDoc;
let admin: Client;
let organizations = 0;

beforeAll(async () => {
  api = await createApi();
  api.world.setNow(start);
  workspaceId = await seedWorkspace(api.world);
  ines = await seedUser(api.world, workspaceId, { role: "admin", firstName: "Ines", lastName: "Okafor" });
});
beforeEach(async () => {
  api.world.setNow(start);
  admin = await api.as(ines);
});
afterAll(() => api.close());

const seedHarbor = async () => {
  organizations += 1;
  const name = `Harbor Logistics ${organizations}`;
  const { organizationId: id, teamId } = await seedOrganization(api.world, workspaceId, name);
  const jonas = await seedUser(api.world, workspaceId, { role: "member", organizationId: id, teamIds: [teamId] });
  return { id, name, jonas };
};
const sweepAt = async (hours: number) => {
  api.world.setNow(later(hours));
  await Promise.all([applyScheduledChanges(api.world), applyScheduledChanges(api.world)]);
};
const signIn = ({ email }: UserDoc) => api.visitor().auth.signIn.mutate({ email, password: testPassword });
const get = (id: string) => admin.organizations.get.query({ id });
const entriesOf = async (id: string) =>
  (await api.world.mongo.db().collection("audit").find({ "target.id": id }).sort({ at: 1, _id: 1 }).toArray()).map(
    ({ action, actorId, details }) => ({ action, actorId, details }),
  );
const told = (id: string) =>
  api.world.mongo.db().collection("outbox").find({ "data.organizationId": id }).sort({ occurredAt: 1 }).toArray();

describe("a suspension for a set time", () => {
  test("is shown until then and happens once, by whoever ordered it", async () => {
    const { id, name, jonas } = await seedHarbor();
    const scheduled = { kind: "suspend", at: later(24), reason, resumeAt: null };
    expect(await admin.organizations.suspend.mutate({ id, reason, from: later(24) })).toMatchObject({
      status: "active",
      scheduled,
      scheduledBy: { name: "Ines Okafor" },
    });
    const { items } = await admin.organizations.list.query({ search: name });
    expect(items).toMatchObject([{ scheduled }]);
    await sweepAt(23.9);
    await signIn(jonas);
    expect(await told(id)).toEqual([]);
    await sweepAt(24);
    expect((await refusalOf(signIn(jonas))).code).toBe("auth.organization-suspended");
    admin = await api.as(ines);
    expect(await get(id)).toMatchObject({
      status: "suspended",
      statusReason: reason,
      statusChangedBy: { name: "Ines Okafor" },
      scheduled: null,
    });
    expect(await told(id)).toMatchObject([
      { type: "organization.suspended", data: { reason, suspendedBy: "Ines Okafor" } },
    ]);
    expect(await entriesOf(id)).toEqual([
      { action: "organization.schedule", actorId: ines._id, details: { name, reason } },
      { action: "organization.suspend", actorId: null, details: { name, reason } },
    ]);
  });

  test("ends by itself when a day for that was chosen", async () => {
    const { id, jonas } = await seedHarbor();
    await admin.organizations.suspend.mutate({ id, reason, from: later(24), resumeAt: later(48) });
    await sweepAt(25);
    admin = await api.as(ines);
    expect(await get(id)).toMatchObject({ status: "suspended", scheduled: { kind: "resume", at: later(48) } });
    expect(await told(id)).toMatchObject([{ data: { resumeAt: later(48) } }]);
    await sweepAt(48);
    await signIn(jonas);
    admin = await api.as(ines);
    expect(await get(id)).toMatchObject({ status: "active", statusReason: null, scheduled: null });
    expect((await entriesOf(id)).map(({ action }) => action)).toEqual([
      "organization.schedule",
      "organization.suspend",
      "organization.resume",
    ]);
  });

  test("gives way to another time, and to suspending at once", async () => {
    const { id } = await seedHarbor();
    await admin.organizations.suspend.mutate({ id, reason, from: later(24) });
    await admin.organizations.suspend.mutate({ id, reason: "Sooner", from: later(12) });
    expect(await get(id)).toMatchObject({ scheduled: { at: later(12), reason: "Sooner" } });
    await admin.organizations.suspend.mutate({ id, reason });
    expect(await get(id)).toMatchObject({ status: "suspended", scheduled: null });
    await admin.organizations.resume.mutate({ id });
    await sweepAt(30);
    admin = await api.as(ines);
    expect(await get(id)).toMatchObject({ status: "active" });
  });

  test("does not happen when it was called off", async () => {
    const { id, name, jonas } = await seedHarbor();
    await admin.organizations.suspend.mutate({ id, reason, from: later(24) });
    expect(await admin.organizations.unschedule.mutate({ id })).toMatchObject({ status: "active", scheduled: null });
    expect(await refusalOf(admin.organizations.unschedule.mutate({ id }))).toMatchObject({
      code: "organization.not-scheduled",
      httpStatus: 409,
    });
    await sweepAt(25);
    await signIn(jonas);
    expect(await entriesOf(id)).toContainEqual({
      action: "organization.unschedule",
      actorId: ines._id,
      details: { name },
    });
  });

  test("happens or is called off when both come at once, never half", async () => {
    for (let round = 0; round < 5; round += 1) {
      const { id } = await seedHarbor();
      api.world.setNow(start);
      await admin.organizations.suspend.mutate({ id, reason, from: later(1) });
      api.world.setNow(later(1));
      const [calledOff] = await Promise.allSettled([
        admin.organizations.unschedule.mutate({ id }),
        applyScheduledChanges(api.world),
      ]);
      const wasCalledOff = calledOff.status === "fulfilled";
      expect(await get(id)).toMatchObject({ status: wasCalledOff ? "active" : "suspended", scheduled: null });
      expect(await told(id)).toHaveLength(wasCalledOff ? 0 : 1);
    }
  });

  test("happens although whoever ordered it is gone", async () => {
    const { id } = await seedHarbor();
    const tomas = await seedUser(api.world, workspaceId, { role: "super_admin" });
    await (await api.as(tomas)).organizations.suspend.mutate({ id, reason, from: later(24) });
    await api.world.stores.users.delete(tomas);
    await sweepAt(24);
    admin = await api.as(ines);
    expect(await get(id)).toMatchObject({ status: "suspended", statusChangedBy: null });
    expect(await told(id)).toMatchObject([{ data: { suspendedBy: "An admin" } }]);
  });
});

describe("the moments of a suspension", () => {
  test("lie ahead and in their order", async () => {
    const { id } = await seedHarbor();
    const fieldsOf = async (moments: { from?: Date; resumeAt?: Date }) =>
      Object.keys((await refusalOf(admin.organizations.suspend.mutate({ id, reason, ...moments }))).fields ?? {});
    expect(await fieldsOf({ from: start })).toEqual(["from"]);
    expect(await fieldsOf({ resumeAt: start })).toEqual(["resumeAt"]);
    expect(await fieldsOf({ from: later(24), resumeAt: later(24) })).toEqual(["resumeAt"]);
    expect(await get(id)).toMatchObject({ status: "active", scheduled: null });
  });

  test("an end alone suspends now and resumes then; resuming by hand drops it", async () => {
    const { id } = await seedHarbor();
    await admin.organizations.suspend.mutate({ id, reason, resumeAt: later(24) });
    expect(await get(id)).toMatchObject({ status: "suspended", scheduled: { kind: "resume", at: later(24) } });
    expect(await admin.organizations.resume.mutate({ id })).toMatchObject({ status: "active", scheduled: null });
  });

  test("are not for the default organization, and not for somebody of another workspace", async () => {
    const [fallback] = await admin.organizations.search.query({ search: "Default" });
    const id = fallback?.id ?? "";
    expect((await refusalOf(admin.organizations.suspend.mutate({ id, reason, from: later(1) }))).code).toBe(
      "organization.is-default",
    );
    const harbor = await seedHarbor();
    await admin.organizations.suspend.mutate({ id: harbor.id, reason, from: later(1) });
    const elsewhere = await seedWorkspace(api.world, "Elsewhere");
    const stranger = await api.as(await seedUser(api.world, elsewhere, { role: "admin" }));
    expect((await refusalOf(stranger.organizations.unschedule.mutate({ id: harbor.id }))).code).toBe(
      "organization.not-found",
    );
  });
});
