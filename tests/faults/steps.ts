import { newDevice } from "@gatehouse/core/auth/auth-events";
import { outcomeOf, seedEvent } from "@gatehouse/core/testing/events";
import { seedUser } from "@gatehouse/core/testing/people";
import { expect } from "vitest";
import type { Bar } from "./gate";
import { type Ground, untilAllIsDone } from "./ground";

type Step = Omit<Bar, "texts"> & { text?: string };
type Steps = Record<string, Step>;

/** Of the path from an event to its mail. In each table no more than a worker does at once. */
const fanOutSteps: Steps = {
  begun: { command: "findAndModify", collection: "outbox", when: "after" },
  "storing the notification": { command: "insert", collection: "notifications", when: "after" },
  "storing the deliveries": { command: "insert", collection: "deliveries", when: "after" },
  "between deliveries and their jobs": { command: "insert", collection: "deliveries", when: "committed" },
  "before it says that it is done": { command: "findAndModify", collection: "outbox", text: "doneAt", when: "before" },
};
export const mailSteps: Steps = {
  begun: { command: "findAndModify", collection: "deliveries", when: "after" },
  recorded: { command: "findAndModify", collection: "deliveries", text: "finishedAt", when: "after" },
};
/** A worker that is killed here does not know that the mail was taken. */
export const sentStep: Steps = {
  "sent and not recorded": { command: "findAndModify", collection: "deliveries", text: "finishedAt", when: "before" },
};

/** Somebody about whom something happened that they are told in the app and by mail. */
type Told = { eventId: string; userId: string; email: string };

export const signIn = async ({ world, workspaceId }: Ground): Promise<Told> => {
  const { _id: userId, email } = await seedUser(world, workspaceId, { role: "member" });
  const data = { userId, device: "Firefox on Linux", ip: "203.0.113.7", signedInAt: world.now() };
  return { eventId: await seedEvent(world, newDevice, { workspaceId, data }), userId, email };
};

const signInForEach = async (ground: Ground, steps: Steps): Promise<Map<string, Told>> =>
  new Map(await Promise.all(Object.keys(steps).map(async (name) => [name, await signIn(ground)] as const)));

const bar = ({ gate }: Ground, { text, ...step }: Step, id: string): Promise<void> =>
  gate.bar({ ...step, texts: text ? [id, text] : [id] });

/** For each step one event that has come as far as this in the hands of one worker, which is returned too. */
export const standInFanOuts = async (ground: Ground) => {
  const told = await signInForEach(ground, fanOutSteps);
  const reached = [...told].map(([name, { eventId }]) => bar(ground, fanOutSteps[name] as Step, eventId));
  const worker = await ground.startWorker();
  await Promise.all(reached);
  return { told, worker };
};

/** The same for their mails. */
export const standInMails = async (ground: Ground, steps: Steps) => {
  const queue = ground.queue("email");
  await queue.pause();
  const told = await signInForEach(ground, steps);
  const worker = await ground.startWorker();
  await expect.poll(() => queue.getWaitingCount()).toBe(told.size);
  const reached = [...told].map(async ([name, { eventId }]) => {
    const { deliveries } = await outcomeOf(ground.world, eventId);
    const id = deliveries.find(({ channel }) => channel === "email")?._id ?? "";
    return () => bar(ground, steps[name] as Step, id);
  });
  const placed = (await Promise.all(reached)).map((place) => place());
  await queue.resume();
  await queue.close();
  await Promise.all(placed);
  return { told, worker };
};

/** As if the lease of whoever had events and mails in hand had run out, but for mails that were begun. */
export const letLeasesEnd = async ({ world }: Ground): Promise<void> => {
  const past = { $set: { dueAt: new Date(0) } };
  await world.mongo.db().collection("outbox").updateMany({ state: "open" }, past);
  await world.mongo.db().collection("deliveries").updateMany({ state: "queued", attempts: 0 }, past);
};

/** Waits for the end and counts, in the mailbox and in the database, that each was told once. */
export const expectToldOnce = async (ground: Ground, told: Map<string, Told>): Promise<void> => {
  await untilAllIsDone(ground);
  const { world, mailServer } = ground;
  const outcomes = [...told].map(async ([step, { eventId, userId, email }]) => {
    const { event, notifications, deliveries } = await outcomeOf(world, eventId);
    const states = deliveries.map(({ channel, state }) => `${channel} ${state}`);
    const unread = await world.stores.unreadCounts.findForUser(userId);
    const mails = mailServer.mailsTo(email).length;
    return { step, event: event?.state, notifications: notifications.length, unread, states, mails };
  });
  const once = { event: "done", notifications: 1, unread: 1, states: ["email sent", "in_app sent"], mails: 1 };
  expect(await Promise.all(outcomes)).toEqual([...told.keys()].map((step) => ({ step, ...once })));
};
