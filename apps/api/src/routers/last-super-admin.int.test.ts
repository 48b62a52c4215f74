import { seedUser, seedWorkspace, testPassword } from "@gatehouse/core/testing/people";
import type { UserDoc } from "@gatehouse/core/users/user-store";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Api, type Client, createApi, refusalOf } from "../testing/api";

let api: Api;
let workspaceId: string;
let people: UserDoc[];
let clients: Client[];

beforeEach(async () => {
  api = await createApi();
  workspaceId = await seedWorkspace(api.world);
  const superAdmin = () => seedUser(api.world, workspaceId, { role: "super_admin" });
  people = [await superAdmin(), await superAdmin()];
  clients = await Promise.all(people.map((user) => api.as(user)));
});
afterEach(() => api.close());

const left = () => api.world.stores.users.countActiveSuperAdmins();

type Leave = (client: Client, user: UserDoc) => Promise<unknown>;
const ways: [string, Leave][] = [
  ["suspended", (client, { _id: id }) => client.users.suspend.mutate({ id, reason: "Gone" })],
  ["deleted", (client, { _id: id }) => client.users.delete.mutate({ id })],
  ["demoted", (client, { _id: id, updatedAt }) => client.users.changeRole.mutate({ id, updatedAt, role: "admin" })],
];

test.each(ways)("two super admins who are %s by each other at once leave one", async (_way, leave) => {
  const results = await Promise.allSettled(clients.map((client, i) => leave(client, people[1 - i] as UserDoc)));
  expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(await left()).toBe(1);
});

test("two super admins who step down at once leave one", async () => {
  const results = await Promise.allSettled(
    clients.map((client, i) => {
      const { _id: id, updatedAt } = people[i] as UserDoc;
      return client.users.changeRole.mutate({ id, updatedAt, role: "admin", isConfirmed: true });
    }),
  );
  expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  const [rejected] = results.filter((result) => result.status === "rejected");
  expect(rejected?.reason.data.code).toBe("user.last-super-admin");
  expect(await left()).toBe(1);
});

test("two super admins who leave by different doors at once leave one", async () => {
  const [ines, tomas] = clients as [Client, Client];
  const { _id: id, updatedAt } = people[1] as UserDoc;
  const results = await Promise.allSettled([
    ines.profile.deleteAccount.mutate({ currentPassword: testPassword }),
    tomas.users.changeRole.mutate({ id, updatedAt, role: "admin", isConfirmed: true }),
  ]);
  expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(await left()).toBe(1);
});

test("the last super admin can't step down, and a suspended one does not count", async () => {
  const [client] = clients as [Client];
  const [own, other] = people as [UserDoc, UserDoc];
  await client.users.suspend.mutate({ id: other._id, reason: "On leave" });
  const stepDown = client.users.changeRole.mutate({
    id: own._id,
    updatedAt: own.updatedAt,
    role: "admin",
    isConfirmed: true,
  });
  expect((await refusalOf(stepDown)).code).toBe("user.last-super-admin");
  expect(await left()).toBe(1);
});
