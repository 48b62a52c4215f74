import { unsubscribeToken } from "@gatehouse/core/notifications/unsubscribe-token";
import { seedUser, seedWorkspace } from "@gatehouse/core/testing/people";
import type { UserDoc } from "@gatehouse/core/users/user-store";
import type { OptionalCategory } from "@gatehouse/shared/notifications/preference";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Api, type Client, createApi, refusalOf } from "../testing/api";

let api: Api;
let workspaceId: string;
let user: UserDoc;
let member: Client;

beforeAll(async () => {
  api = await createApi();
  workspaceId = await seedWorkspace(api.world);
});
beforeEach(async () => {
  user = await seedUser(api.world, workspaceId, { role: "member" });
  member = await api.as(user);
});
afterAll(() => api.close());

const tokenFor = (...categories: OptionalCategory[]) =>
  unsubscribeToken(api.world.config, { userId: user._id, categories });

/** As a mail program does: from elsewhere, with no cookie. */
const click = (token: string, headers = {}) =>
  fetch(`${api.url}/unsubscribe?token=${encodeURIComponent(token)}`, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded", ...headers },
    body: "List-Unsubscribe=One-Click",
  });

const paces = async () => {
  const { categories } = (await member.preferences.get.query()).preferences;
  return { membership: categories.membership.email, access: categories.access.email, system: categories.system.email };
};
const allOn = { membership: "instant", access: "instant", system: "instant" };

describe("one click in the mail program", () => {
  it("stops the mails of the category, without a session, however often it is made", async () => {
    const token = tokenFor("membership");
    const answers = await Promise.all([click(token), click(token), click(token)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect((await click(token)).status).toBe(200);
    expect(await paces()).toEqual({ ...allOn, membership: "off" });
    expect((await member.preferences.get.query()).preferences.categories.membership.inApp).toBe(true);
    const entries = api.world.mongo.db().collection("audit").find({ action: "user.unsubscribe", subjectIds: user._id });
    expect(await entries.toArray()).toMatchObject([{ actorId: null, details: { categories: ["membership"] } }]);
  });

  it("works from a page of somebody else, in which some read their mail", async () => {
    const foreign = { origin: "https://mail.example", "sec-fetch-site": "cross-site", cookie: "gatehouse_session=old" };
    expect((await click(tokenFor("access"), foreign)).status).toBe(200);
    expect(await paces()).toEqual({ ...allOn, access: "off" });
  });

  it("stops all categories of a digest", async () => {
    expect((await click(tokenFor("membership", "access"))).status).toBe(200);
    expect(await paces()).toEqual({ membership: "off", access: "off", system: "instant" });
  });

  it("is of use to suspended people, too", async () => {
    await api.world.mongo
      .db()
      .collection<UserDoc>("users")
      .updateOne({ _id: user._id }, { $set: { status: "suspended" } });
    expect((await click(tokenFor("membership"))).status).toBe(200);
  });
});

it("changes nothing when the address is only opened or looked at", async () => {
  const token = tokenFor("membership");
  await fetch(`${api.url}/unsubscribe?token=${token}`);
  await fetch(`${api.url}/unsubscribe?token=${token}`, { method: "HEAD" });
  expect(await api.visitor().unsubscribe.preview.query({ token })).toEqual({
    categories: ["membership"],
    email: "p…@meridian.example",
    workspaceName: "Meridian Data",
    isOff: false,
  });
  expect(await paces()).toEqual(allOn);
});

describe("a token", () => {
  it.each([
    ["of another person", (token: string, other: string) => token.replace(user._id, other)],
    ["of another category", (token: string) => token.replace("membership", "access")],
    ["of a category that protects the account", (token: string) => token.replace("membership", "security")],
    ["with a category more", (token: string) => token.replace("membership", "access-membership")],
    ["without its proof", (token: string) => token.split(".").slice(0, 2).join(".")],
    ["that is cut off", (token: string) => token.slice(0, -1)],
    ["of nothing", () => "."],
    ["that is empty", () => ""],
  ])("%s is refused", async (_case, forge) => {
    const other = await seedUser(api.world, workspaceId, { role: "member" });
    const token = forge(tokenFor("membership"), other._id);
    const answer = await click(token);
    expect(answer.status).toBe(404);
    expect(JSON.stringify(await answer.json())).toContain("link.not-found");
    const code = token ? "link.not-found" : "input.invalid";
    const visitor = api.visitor();
    expect(await refusalOf(visitor.unsubscribe.preview.query({ token }))).toMatchObject({ code });
    expect(await refusalOf(visitor.unsubscribe.start.mutate({ token }))).toMatchObject({ code });
    expect(await refusalOf(visitor.unsubscribe.undo.mutate({ token }))).toMatchObject({ code });
    expect(await paces()).toEqual(allOn);
  });

  it("of an account that is gone is refused", async () => {
    await api.world.mongo.db().collection<UserDoc>("users").deleteOne({ _id: user._id });
    expect((await click(tokenFor("membership"))).status).toBe(404);
  });

  it("of another installation is refused", async () => {
    const secret = Buffer.alloc(32, 7);
    const token = unsubscribeToken({ secret }, { userId: user._id, categories: ["membership"] });
    expect((await click(token)).status).toBe(404);
  });
});

describe("taking it back", () => {
  it("gives each category what it had", async () => {
    await member.preferences.update.mutate({ categories: { membership: { email: "daily" } } });
    const token = tokenFor("membership", "access");
    const visitor = api.visitor();
    expect(await visitor.unsubscribe.start.mutate({ token })).toMatchObject({ isOff: true });
    expect(await visitor.unsubscribe.start.mutate({ token })).toMatchObject({ isOff: true });
    expect(await visitor.unsubscribe.undo.mutate({ token })).toMatchObject({ isOff: false });
    expect(await visitor.unsubscribe.undo.mutate({ token })).toMatchObject({ isOff: false });
    expect(await paces()).toEqual({ membership: "daily", access: "instant", system: "instant" });
  });

  it("leaves what was chosen since", async () => {
    const token = tokenFor("membership");
    const visitor = api.visitor();
    await visitor.unsubscribe.start.mutate({ token });
    await member.preferences.update.mutate({ categories: { membership: { email: "hourly" } } });
    await visitor.unsubscribe.undo.mutate({ token });
    expect((await paces()).membership).toBe("hourly");
  });
});
