import { rejectPeople } from "@gatehouse/core/approvals/reject-people";
import { actingAs, seedUser, seedWorkspace } from "@gatehouse/core/testing/people";
import type { UserDoc } from "@gatehouse/core/users/user-store";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Api, type Client, createApi, refusalOf } from "../testing/api";
import { makeNewcomer, openRegistration, verificationToken } from "../testing/registration";

let api: Api;
let workspaceId: string;
let ines: UserDoc;
let admin: Client;

beforeAll(async () => {
  api = await createApi();
  workspaceId = await seedWorkspace(api.world);
  await openRegistration(api.world, workspaceId);
  ines = await seedUser(api.world, workspaceId, { role: "admin" });
  admin = await api.as(ines);
});
afterAll(() => api.close());

type Newcomer = ReturnType<typeof makeNewcomer>;

const registration = () => api.visitor().registration;
const proved = async (newcomer: Newcomer) => {
  const { email, password } = newcomer;
  await registration().register.mutate(newcomer);
  await registration().verify.mutate({ token: await verificationToken(api.world, email), password });
  return { email, password };
};
const idOf = async ({ email }: { email: string }) => (await api.world.stores.users.findByEmail(email))?._id ?? "";
const queued = async () => (await admin.approvals.list.query({ limit: 100 })).items.map(({ id }) => id);

describe("somebody who waits for an admin", () => {
  test("reads how things stand, with the password alone", async () => {
    const newcomer = makeNewcomer();
    const credentials = await proved(newcomer);
    expect(await registration().waiting.mutate(credentials)).toMatchObject({
      firstName: newcomer.firstName,
      email: newcomer.email,
      isVerified: true,
    });
    for (const wrong of [
      { ...credentials, password: "not this one" },
      { ...credentials, email: "nobody@alderfinch.example" },
    ])
      for (const call of [registration().waiting, registration().withdraw])
        expect((await refusalOf(call.mutate(wrong))).code).toBe("auth.invalid-credentials");
    expect(await queued()).toContain(await idOf(newcomer));
  });

  test("withdraws for good: out of the queue, the address is free, no name is left", async () => {
    const credentials = await proved(makeNewcomer());
    const id = await idOf(credentials);
    await registration().withdraw.mutate(credentials);
    expect(await queued()).not.toContain(id);
    expect((await refusalOf(admin.approvals.get.query({ id }))).code).toBe("user.not-found");
    expect((await refusalOf(api.visitor().auth.signIn.mutate(credentials))).code).toBe("auth.invalid-credentials");
    const db = api.world.mongo.db();
    expect(await db.collection("outbox").countDocuments({ "data.userId": id })).toBe(0);
    const entries = await db.collection("audit").find({ "target.id": id, action: "user.withdraw" }).toArray();
    expect(entries).toMatchObject([{ workspaceId, actorId: null, ip: "", userAgent: "", details: {} }]);
    expect((await registration().register.mutate(makeNewcomer(credentials))).next).toBe("verify-email");
  });

  test("withdraws once, and not what was decided already", async () => {
    const credentials = await proved(makeNewcomer());
    const twice = await Promise.allSettled([
      registration().withdraw.mutate(credentials),
      registration().withdraw.mutate(credentials),
    ]);
    expect(twice.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const other = await proved(makeNewcomer());
    await admin.approvals.approvePeople.mutate({ ids: [await idOf(other)] });
    for (const call of [registration().waiting, registration().withdraw])
      expect(await refusalOf(call.mutate(other))).toMatchObject({ code: "registration.decided", httpStatus: 409 });
    await api.visitor().auth.signIn.mutate(other);
  });

  test("and an admin who approves at that moment: one wins, the other is told", async () => {
    for (let round = 0; round < 6; round += 1) {
      const credentials = await proved(makeNewcomer());
      const id = await idOf(credentials);
      const [withdrawn, approved] = await Promise.allSettled([
        registration().withdraw.mutate(credentials),
        admin.approvals.approvePeople.mutate({ ids: [id] }),
      ]);
      const isApproved = approved.status === "fulfilled" && approved.value.done.length === 1;
      expect(withdrawn.status).toBe(isApproved ? "rejected" : "fulfilled");
      if (withdrawn.status === "rejected") expect(withdrawn.reason.data.code).toBe("registration.decided");
      if (approved.status === "fulfilled" && !isApproved) expect(approved.value.refused).toHaveLength(1);
      expect(await api.world.stores.users.existsAnywhere(id)).toBe(isApproved);
    }
  });

  test("does not get rid of an earlier rejection that way", async () => {
    const newcomer = makeNewcomer();
    await proved(newcomer);
    await rejectPeople(await actingAs(api.world, ines), { ids: [await idOf(newcomer)], reason: "Not a partner" });
    const credentials = await proved(newcomer);
    await registration().withdraw.mutate(credentials);
    expect((await refusalOf(api.visitor().auth.signIn.mutate(credentials))).code).toBe("auth.account-rejected");
    await proved(newcomer);
    const again = await admin.approvals.get.query({ id: await idOf(newcomer) });
    expect(again).toMatchObject({ rejected: { reason: "Not a partner" } });
  });
});
