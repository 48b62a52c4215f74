import { invitationUrl } from "@gatehouse/core/invitations/invitation-link";
import { seedUser, seedWorkspace, testPassword } from "@gatehouse/core/testing/people";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Api, type Client, createApi } from "../testing/api";

let api: Api;
let admin: Client;

beforeAll(async () => {
  api = await createApi();
  admin = await api.as(await seedUser(api.world, await seedWorkspace(api.world), { role: "admin" }));
});
afterAll(() => api.close());

let people = 0;
const invite = async () => {
  people += 1;
  const email = `elena.${people}@harbor.example`;
  return (await admin.invitations.create.mutate({ firstName: "Elena", lastName: "Marchetti", email })).invitation;
};

/** Accepts by the link as it was mailed, and says what is known of the address then. */
const acceptMailed = async ({ id, email }: { id: string; email: string }, generation = 1) => {
  const token = new URL(invitationUrl(api.world.config, { _id: id, generation })).searchParams.get("token") ?? "";
  const names = { firstName: "Elena", lastName: "Marchetti" };
  await api.visitor().invitations.accept.mutate({ token, ...names, password: testPassword });
  const user = await api.world.stores.users.findByEmail(email);
  const asked = { type: "user.email_verification", "data.userId": user?._id };
  return {
    emailVerified: user?.emailVerified,
    links: await api.world.mongo.db().collection("outbox").countDocuments(asked),
  };
};

it("proves the address by the link that was mailed", async () => {
  expect(await acceptMailed(await invite())).toEqual({ emailVerified: true, links: 0 });
});

it("proves nothing by a link that somebody copied, and asks the mailbox", async () => {
  const invitation = await invite();
  await admin.invitations.link.mutate({ id: invitation.id });
  expect(await acceptMailed(invitation)).toEqual({ emailVerified: false, links: 1 });
});

it("proves the address again by a new link that nobody copied", async () => {
  const invitation = await invite();
  await admin.invitations.link.mutate({ id: invitation.id });
  await admin.invitations.resend.mutate({ id: invitation.id });
  expect(await acceptMailed(invitation, 2)).toEqual({ emailVerified: true, links: 0 });
});
