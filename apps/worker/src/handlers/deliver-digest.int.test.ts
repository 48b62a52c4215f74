import { transaction } from "@gatehouse/core/db/transaction";
import { invitationAccepted, invitationExpired } from "@gatehouse/core/invitations/invitation-events";
import { deliverDigestJob } from "@gatehouse/core/notifications/digest-jobs";
import type { DigestDoc } from "@gatehouse/core/notifications/digest-store";
import { fanOutEvent } from "@gatehouse/core/notifications/fan-out-event";
import { openDigests } from "@gatehouse/core/notifications/open-digests";
import { unsubscribe } from "@gatehouse/core/notifications/unsubscribe";
import { unsubscribeToken } from "@gatehouse/core/notifications/unsubscribe-token";
import { organizationApproved } from "@gatehouse/core/organization-requests/organization-request-events";
import { templateFailed } from "@gatehouse/core/templates/template-events";
import { outcomeOf, seedEvent } from "@gatehouse/core/testing/events";
import { seedUser, seedWorkspace } from "@gatehouse/core/testing/people";
import { createWorld, type World } from "@gatehouse/core/testing/world";
import { eraseUser } from "@gatehouse/core/users/erase-user";
import type { UserDoc } from "@gatehouse/core/users/user-store";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Mailer } from "../mail/mailer";
import { type MailServer, startMailServer } from "../testing/mail-server";
import { mailerTo } from "../testing/mailer-to";
import { deliverDigest } from "./deliver-digest";

let world: World;
let workspaceId: string;
let user: UserDoc;
let server: MailServer;
let mailer: Mailer;

beforeAll(async () => {
  [world, server] = await Promise.all([createWorld(), startMailServer()]);
  mailer = mailerTo(server.port);
});
beforeEach(async () => {
  workspaceId = await seedWorkspace(world);
  user = await seedUser(world, workspaceId, { role: "admin", firstName: "Ines", lastName: "Okafor" });
  const hourly = { email: "hourly" } as const;
  await world.stores.preferences.setForUser(user._id, { categories: { membership: hourly, organization: hourly } });
  at("10:42");
});
afterAll(async () => {
  mailer.close();
  await Promise.all([server.close(), world.close()]);
});

const at = (time: string): void => world.setNow(new Date(`2026-11-22T${time}:00Z`));
const later = (ms: number): void => world.setNow(new Date(world.now().getTime() + ms));
const collection = <Doc extends { _id: string }>(name: string) => world.mongo.db().collection<Doc>(name);

const accepted = async (name = "Elena Marchetti"): Promise<string> => {
  const data = { ...invitationAccepted.sample, inviterId: user._id, name };
  const eventId = await seedEvent(world, invitationAccepted, { workspaceId, data });
  await fanOutEvent(world, { eventId });
  return eventId;
};

const approved = async (): Promise<string> => {
  const data = { ...organizationApproved.sample, userId: user._id };
  const eventId = await seedEvent(world, organizationApproved, { workspaceId, data });
  await fanOutEvent(world, { eventId });
  return eventId;
};

const emailOf = async (eventId: string) =>
  (await outcomeOf(world, eventId)).deliveries.find(
    ({ channel, userId }) => channel === "email" && userId === user._id,
  );
const digests = () => collection<DigestDoc>("digests").find({ userId: user._id }).sort({ createdAt: 1 }).toArray();
const deliver = async (through: Mailer = mailer, on = world): Promise<void> => {
  for (const { _id: digestId } of await digests()) await deliverDigest(on, through, { digestId });
};
const mails = () => server.mailsTo(user.email);

it("is one mail with all that waited, by category, the newest first", async () => {
  const eventIds = [await approved(), await accepted("Jonas Feld")];
  later(60_000);
  eventIds.push(await accepted("Elena Marchetti"));
  at("11:00");
  await openDigests(world);
  await deliver();

  const [digest] = await digests();
  expect(mails()).toMatchObject([
    {
      from: { name: "Meridian Data" },
      to: [{ name: "Ines Okafor", address: user.email }],
      subject: "Elena Marchetti accepted your invitation and 2 more",
      messageId: `<${digest?._id}@localhost>`,
    },
  ]);
  const { text = "", html = "", headers } = mails()[0] ?? {};
  for (const part of [text, html]) {
    expect(part).toMatch(/3 messages for you.*Membership.*Elena.*Jonas Feld.*Organization.*Open notifications/s);
    expect(part).toContain("22 November 2026, 10:43 UTC");
  }
  const link = headers?.find(({ key }) => key === "list-unsubscribe")?.value ?? "";
  expect(link).toMatch(
    /^<http:\/\/localhost:3000\/unsubscribe\?token=usr_[\w-]+\.membership-organization\.[\w-]{43}>$/,
  );
  expect(headers).toContainEqual(
    expect.objectContaining({ key: "list-unsubscribe-post", value: "List-Unsubscribe=One-Click" }),
  );
  expect(text).toContain(link.slice(1, -1));
  expect(digest).toMatchObject({ state: "sent", attempts: 1, reason: null });
  for (const eventId of eventIds)
    expect(await emailOf(eventId)).toMatchObject({ state: "sent", digestId: digest?._id });
});

it("waits for its hour", async () => {
  const eventId = await accepted();
  at("10:59");
  await openDigests(world);
  expect(await digests()).toEqual([]);
  expect(await emailOf(eventId)).toMatchObject({ state: "queued" });
});

describe("nothing goes out", () => {
  it("when nothing happened", async () => {
    at("11:00");
    await openDigests(world);
    expect(await digests()).toEqual([]);
    expect(mails()).toEqual([]);
  });

  it.each([
    [
      "the person was suspended",
      () => collection<UserDoc>("users").updateOne({ _id: user._id }, { $set: { status: "suspended" } }),
      "The account is suspended",
    ],
    [
      "they unsubscribed",
      () =>
        unsubscribe(world.request(), {
          token: unsubscribeToken(world.config, { userId: user._id, categories: ["membership"] }),
        }),
      "Switched off in the person's preferences",
    ],
    [
      "their document is gone",
      () => collection<UserDoc>("users").deleteOne({ _id: user._id }),
      "The account does not exist any more",
    ],
  ])("when %s meanwhile", async (_case, change, reason) => {
    const eventId = await accepted();
    await change();
    at("11:00");
    await openDigests(world);
    await deliver();
    expect(mails()).toEqual([]);
    expect(await emailOf(eventId)).toMatchObject({ state: "skipped", reason });
    expect(await digests()).toMatchObject([{ state: "skipped" }]);
  });

  it("when they were deleted, and nothing of them stays", async () => {
    const eventId = await accepted();
    at("11:00");
    await openDigests(world);
    const [digest] = await digests();
    await transaction(world, (tx) => eraseUser(tx, user));
    await deliverDigest(world, mailer, { digestId: digest?._id ?? "" });
    expect(mails()).toEqual([]);
    expect([await digests(), await emailOf(eventId)]).toEqual([[], undefined]);
  });
});

it("leaves out what is not wanted any more and tells the rest", async () => {
  const [off, on] = [await accepted(), await approved()];
  at("11:00");
  await openDigests(world);
  await world.stores.preferences.setForUser(user._id, { categories: { membership: { email: "off" } } });
  await deliver();
  expect(mails()).toMatchObject([{ subject: expect.not.stringContaining("Elena") }]);
  expect((await emailOf(off))?.state).toBe("skipped");
  expect((await emailOf(on))?.state).toBe("sent");
});

it("leaves out what the person is not told of any more in another role", async () => {
  const hourly = { email: "hourly" } as const;
  await world.stores.preferences.setForUser(user._id, { categories: { membership: hourly, system: hourly } });
  const failed = async () => {
    const eventId = await seedEvent(world, templateFailed, { workspaceId, data: templateFailed.sample });
    await fanOutEvent(world, { eventId });
    return eventId;
  };
  const [asAdmin, asInviter] = [await failed(), await accepted()];
  await collection<UserDoc>("users").updateOne({ _id: user._id }, { $set: { role: "member" } });
  at("11:00");
  await openDigests(world);
  await deliver();
  expect(mails()).toMatchObject([{ subject: expect.stringContaining("Elena") }]);
  expect(await emailOf(asAdmin)).toMatchObject({ state: "skipped", reason: "Not among those who are told any more" });
  expect(await emailOf(asInviter)).toMatchObject({ state: "sent" });
});

it("leaves out an event that can't be read, with the error", async () => {
  const [broken, fine] = [await accepted("Jonas Feld"), await accepted()];
  await collection("outbox").updateOne({ _id: broken }, { $unset: { "data.name": 1 } });
  at("11:00");
  await openDigests(world);
  await deliver();
  expect(mails()).toMatchObject([{ subject: "Elena Marchetti accepted your invitation" }]);
  expect(await emailOf(broken)).toMatchObject({ state: "dead", reason: expect.stringContaining("name") });
  expect((await emailOf(fine))?.state).toBe("sent");
});

it("takes hostile names as words", async () => {
  await accepted("<img src=x>\r\nBcc: victim@harbor.example\u202E");
  at("11:00");
  await openDigests(world);
  await deliver();
  const [mail] = mails();
  expect(mail?.subject).toBe("<img src=x> Bcc: victim@harbor.example accepted your invitation");
  expect(mail?.bcc).toBeUndefined();
  expect(mail?.html).not.toContain("<img");
});

it("counts what does not fit", async () => {
  for (let count = 0; count < 23; count += 1) {
    later(1_000);
    await accepted(`Elena ${count}`);
  }
  at("11:00");
  await openDigests(world);
  await deliver();
  expect(mails()[0]?.subject).toBe("Elena 22 accepted your invitation and 22 more");
  expect(mails()[0]?.text).toContain("And 3 more in the app.");
});

describe("every item goes out once", () => {
  it("with three workers at each step at once, and once more later", async () => {
    const eventIds = [await accepted(), await accepted("Jonas Feld"), await approved()];
    at("11:00");
    await Promise.all([openDigests(world), openDigests(world), openDigests(world)]);
    expect(await digests()).toHaveLength(1);
    await Promise.all([deliver(), deliver(), deliver()]);
    later(600_000);
    await openDigests(world);
    await deliver();
    expect(mails()).toHaveLength(1);
    expect(await digests()).toHaveLength(1);
    for (const eventId of eventIds) expect((await emailOf(eventId))?.state).toBe("sent");
  });

  it("when the worker died before the digest was queued", async () => {
    await accepted();
    at("11:00");
    const dying = { ...world, enqueue: () => Promise.reject(new Error("killed")) };
    await expect(openDigests(dying)).rejects.toThrow("killed");
    const queued: string[] = [];
    const next = { ...world, enqueue: async (_job: object, id: string) => void queued.push(id) };
    await openDigests(next);
    expect(queued).toEqual([]);
    later(60_000);
    await openDigests(next);
    expect(queued).toEqual((await digests()).map(({ _id }) => _id));
    await deliver();
    expect(mails()).toHaveLength(1);
  });

  it("when the claim did not come to its end", async () => {
    const eventId = await accepted();
    at("11:00");
    const { digests: store } = world.stores;
    const [hour] = [world.now()];
    await expect(
      transaction(world, async (tx) => {
        await tx.stores.deliveries.claimDueForDigest(user._id, "dgs_lost", hour);
        throw new Error("killed");
      }),
    ).rejects.toThrow("killed");
    expect(await store.hasQueuedForJob(user._id)).toBe(false);
    expect((await emailOf(eventId))?.digestId).toBeUndefined();
    await openDigests(world);
    await deliver();
    expect(mails()).toHaveLength(1);
  });

  it("when the worker died while it wrote the mail", async () => {
    await accepted();
    at("11:00");
    await openDigests(world);
    const [digest] = await digests();
    const minuteLater = new Date(world.now().getTime() + 60_000);
    await world.stores.digests.beginAttemptForJob(digest?._id ?? "", world.now(), minuteLater);
    await deliver();
    expect(mails()).toEqual([]);
    world.setNow(minuteLater);
    await openDigests(world);
    await deliver();
    expect(mails()).toHaveLength(1);
    expect(await digests()).toMatchObject([{ state: "sent", attempts: 2 }]);
  });

  it("or can be told by its Message-ID, when the worker died before it wrote down that the mail went out", async () => {
    const eventId = await accepted();
    at("11:00");
    await openDigests(world);
    const send: Mailer["send"] = async (letter) => {
      await mailer.send(letter);
      throw new Error("killed");
    };
    await expect(deliver({ ...mailer, send })).rejects.toThrow("killed");
    await deliver();
    const [first, second] = mails();
    expect(mails()).toHaveLength(2);
    expect(first?.messageId).toBe(second?.messageId);
    expect(first?.text).toBe(second?.text);
    expect((await emailOf(eventId))?.state).toBe("sent");
  });
});

describe("a mail server that refuses", () => {
  it("for now is asked again, and what is due meanwhile waits for its own digest", async () => {
    const first = await accepted();
    at("11:00");
    await openDigests(world);
    server.refuse(user.email, 451);
    await expect(deliver()).rejects.toThrow("451");
    expect(await emailOf(first)).toMatchObject({ state: "queued", reason: expect.stringContaining("451") });
    const second = await accepted("Jonas Feld");
    at("12:00");
    await openDigests(world);
    expect(await digests()).toHaveLength(1);
    server.accept(user.email);
    await deliver();
    at("12:01");
    await openDigests(world);
    await deliver();
    expect(mails().map(({ subject }) => subject)).toEqual([
      "Elena Marchetti accepted your invitation",
      "Jonas Feld accepted your invitation",
    ]);
    for (const eventId of [first, second]) expect((await emailOf(eventId))?.state).toBe("sent");
  });

  it("the address for good makes all of it bounce", async () => {
    const eventIds = [await accepted(), await approved()];
    at("11:00");
    await openDigests(world);
    server.refuse(user.email, 550);
    await deliver();
    for (const eventId of eventIds)
      expect(await emailOf(eventId)).toMatchObject({ state: "bounced", reason: "550 No such person here" });
    expect(await digests()).toMatchObject([{ state: "bounced" }]);
  });

  it("is given up after the last attempt; a delivery can be tried again, alone", async () => {
    const eventId = await accepted();
    at("11:00");
    await openDigests(world);
    const nobody = mailerTo(1);
    for (let attempt = 1; attempt < deliverDigestJob.attempts; attempt += 1)
      await expect(deliver(nobody)).rejects.toThrow("ECONNREFUSED");
    await deliver(nobody);
    nobody.close();
    const email = await emailOf(eventId);
    expect(email).toMatchObject({ state: "dead", reason: expect.stringContaining("ECONNREFUSED") });
    await world.stores.deliveryLog.queueAgain([workspaceId], [email?._id ?? ""], world.now());
    const again = await emailOf(eventId);
    expect(again).toMatchObject({ state: "queued", bundle: null });
    expect(again?.digestId).toBeUndefined();
  });
});

it("finds what is due by an index, however much is in other digests", async () => {
  await accepted();
  const filter = { state: "queued", bundle: { $gt: "" }, digestId: null, dueAt: { $lte: world.now() } };
  for (const query of [filter, { ...filter, userId: user._id }, { ...filter, digestId: "dgs_1" }]) {
    const plan = JSON.stringify(
      await collection("deliveries")
        .find(query as object)
        .explain("queryPlanner"),
    );
    expect(plan).toContain("digestId_1_dueAt_1");
    expect(plan).not.toContain("COLLSCAN");
  }
});

it("tells only who is told of it", async () => {
  const other = await seedUser(world, workspaceId, { role: "admin" });
  const data = { ...invitationExpired.sample, inviterId: user._id };
  await fanOutEvent(world, { eventId: await seedEvent(world, invitationExpired, { workspaceId, data }) });
  at("11:00");
  await openDigests(world);
  await deliver();
  expect(mails()).toHaveLength(1);
  expect(server.mailsTo(other.email)).toEqual([]);
});
