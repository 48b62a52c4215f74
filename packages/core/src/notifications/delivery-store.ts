import type { Channel, DeliveryAttempt, DeliveryState } from "@gatehouse/shared/notifications/notification";
import type { ClientSession, Db, Document, IndexDescription } from "mongodb";
import { tenantCollection } from "../db/collection";
import { findPage } from "../db/page";
import type { MailTest } from "../templates/prepare-test-mail";
import type { Bundle } from "./bundle-for";

export type DeliveryDoc = {
  _id: string;
  workspaceId: string | null;
  eventId: string;
  /** Of the event. */
  type: string;
  /** Null for a webhook. */
  userId: string | null;
  /** The webhook it goes to; null for a person. */
  endpointId: string | null;
  /** Why this person is told, in words for them; empty for a webhook. */
  because: string;
  channel: Channel;
  /** Somebody else's row stands for this one in the log: the first of the same event and channel. Absent in that. */
  isOther?: true | null;
  state: DeliveryState;
  /** Why it was skipped, bounced, given up or did not go out yet, in words for an admin. */
  reason: string | null;
  attempts: number;
  /** The latest of them, the oldest first. */
  attemptLog: DeliveryAttempt[];
  createdAt: Date;
  /** While queued: when the sweep puts it into its queue again. */
  dueAt: Date;
  finishedAt: Date | null;
  /** A mail that waits to go out together with others, from `dueAt` on. */
  bundle?: Bundle | null;
  /** The digest it went into, which no other one takes it from. */
  digestId?: string | null;
  /** Of a mail that went out: which version of the workspace's words it went out with; null: Gatehouse's own. */
  wordsVersion?: number | null;
  /** Of a mail that an admin tries out; there is no event behind it. */
  test?: MailTest;
};

/** In the very words of the indexes. */
export const firstOfMessage = { isOther: null } as const;
/** Waits in any bundle; in the very words of the indexes. */
const bundled = { state: "queued", bundle: { $gt: "" as Bundle } } as const;
/** Not in a bundle: a mail of its own. */
const alone = { bundle: null } as const;
/** An e-mail that still has to go out, in no bundle. */
export const goesOutAlone = ({ state, bundle }: DeliveryDoc): boolean => state === "queued" && !bundle;
const dueForDigest = (now: Date) => ({ ...bundled, digestId: null, dueAt: { $lte: now } }) as const;

export const deliveryIndexes: IndexDescription[] = [
  // one delivery per event, recipient and channel; what is looked up by event
  { key: { eventId: 1, channel: 1, userId: 1, endpointId: 1 }, unique: true },
  // listForEndpoint
  { key: { endpointId: 1, createdAt: 1, _id: 1 }, partialFilterExpression: { endpointId: { $gt: "" } } },
  // claimDueForJob
  { key: { dueAt: 1 }, partialFilterExpression: { state: "queued" } },
  // findRecipientDueForDigest, listForDigest, noteErrorForDigest, finishForDigest
  { key: { digestId: 1, dueAt: 1 }, partialFilterExpression: bundled },
  // claimDueForDigest, postponeDueForDigest
  { key: { userId: 1, digestId: 1, dueAt: 1 }, partialFilterExpression: bundled },
];

const attemptsKept = 20;
const channelsToPeople = ["in_app", "email"] as const satisfies Channel[];

/** Stages that give the first of a message what `stages` make of the others, as `others`. */
export const withOthers = (stages: Document[]): Document[] => [
  {
    $lookup: {
      from: "deliveries",
      localField: "eventId",
      foreignField: "eventId",
      let: { channel: "$channel" },
      pipeline: [{ $match: { $expr: { $eq: ["$channel", "$$channel"] }, isOther: true } }, ...stages],
      as: "others",
    },
  },
];

export const createDeliveryStore = (db: Db, session?: ClientSession) => {
  const tenant = tenantCollection<DeliveryDoc>(db, "deliveries", session);
  const { anywhere: deliveries, insertAll, insertMissing } = tenant;
  return {
    insertAll,
    insertMissing,
    find: (workspaceId: string, id: string) => tenant.in(workspaceId).findOne({ _id: id }),
    listForEndpoint: (workspaceId: string, endpointId: string, { cursor, limit }: { cursor?: string; limit: number }) =>
      findPage(tenant.in(workspaceId), {
        filter: { endpointId },
        sortField: "createdAt",
        direction: "desc",
        cursor,
        limit,
      }),
    findForJob: (id: string) => deliveries.findOne({ _id: id }),
    /** The channels people were told through by an earlier run, each with a first one, also where it stored others alone. */
    ensureFirstsForJob: async (eventId: string): Promise<Channel[]> => {
      const firstOf = async (channel: Channel) =>
        (await deliveries.findOne({ eventId, channel, ...firstOfMessage })) ??
        (await deliveries.update({ eventId, channel, isOther: true }, { $unset: { isOther: true } }));
      const firsts = await Promise.all(channelsToPeople.map(firstOf));
      return channelsToPeople.filter((_, i) => firsts[i]);
    },
    /** Which users from one id to another have been told of the event, or not told for a reason. */
    listToldForJob: async (eventId: string, { from, to }: { from: string; to: string }) => {
      const told = deliveries.find({
        eventId,
        channel: { $in: [...channelsToPeople] },
        userId: { $gte: from, $lte: to },
      });
      return (await told.project<{ userId: string }>({ userId: 1 }).toArray()).map(({ userId }) => userId);
    },
    /** Ids of the e-mails of this event that still have to go out, for a batch of its recipients. */
    listQueuedIdsForJob: async (eventId: string, userIds: string[]) => {
      if (userIds.length === 0) return [];
      const queued = { eventId, userId: { $in: userIds }, channel: "email", state: "queued", ...alone } as const;
      return (await deliveries.find(queued).project<{ _id: string }>({ _id: 1 }).toArray()).map(({ _id }) => _id);
    },
    /** Ids of what still has to go out to webhooks about this event. */
    listQueuedForWebhooksForJob: async (eventId: string, endpointIds: string[]) => {
      const to = { channel: "webhook", userId: null, endpointId: { $in: endpointIds } } as const;
      const queued = { eventId, ...to, state: "queued" } as const;
      return (await deliveries.find(queued).toArray()).map(({ _id }) => _id);
    },
    logAttemptForJob: (id: string, attempt: DeliveryAttempt) =>
      deliveries.update({ _id: id }, { $push: { attemptLog: { $each: [attempt], $slice: -attemptsKept } } }),
    /** Takes the queued delivery that is due longest; it is due again at `retryAt`. */
    claimDueForJob: (now: Date, retryAt: Date) =>
      deliveries.update(
        { state: "queued", dueAt: { $lte: now }, ...alone },
        { $set: { dueAt: retryAt } },
        { sort: { dueAt: 1 } },
      ),
    /** Counts an attempt that begins; null when the delivery is not queued any more. */
    beginAttemptForJob: (id: string, retryAt: Date) =>
      deliveries.update({ _id: id, state: "queued", ...alone }, { $inc: { attempts: 1 }, $set: { dueAt: retryAt } }),
    /** Notes why an attempt failed; the queue makes the next one before `dueAt`, else the sweep does. */
    postponeForJob: (id: string, reason: string, dueAt: Date) =>
      deliveries.update({ _id: id, state: "queued" }, { $set: { reason, dueAt } }),
    finishForJob: (
      id: string,
      state: Exclude<DeliveryState, "queued">,
      reason: string | null,
      now: Date,
      letter: Pick<DeliveryDoc, "wordsVersion"> = {},
    ) => deliveries.update({ _id: id, state: "queued" }, { $set: { ...letter, state, reason, finishedAt: now } }),
    /** Anybody for whom mails are due to go out together that are in no digest yet. */
    findRecipientDueForDigest: async (now: Date) => (await deliveries.findOne(dueForDigest(now)))?.userId ?? null,
    /** Puts all that is due for this person into the digest; returns how many. */
    claimDueForDigest: (userId: string, digestId: string, now: Date) =>
      deliveries.updateMany({ userId, ...dueForDigest(now) }, { $set: { digestId } }),
    postponeDueForDigest: (userId: string, now: Date, dueAt: Date) =>
      deliveries.updateMany({ userId, ...dueForDigest(now) }, { $set: { dueAt } }),
    listForDigest: (digestId: string) =>
      deliveries
        .find({ ...bundled, digestId })
        .sort({ createdAt: 1, _id: 1 })
        .toArray(),
    noteErrorForDigest: (digestId: string, reason: string) =>
      deliveries.updateMany({ ...bundled, digestId }, { $set: { reason } }),
    finishForDigest: (digestId: string, state: Exclude<DeliveryState, "queued">, reason: string | null, now: Date) =>
      deliveries.updateMany({ ...bundled, digestId }, { $set: { state, reason, finishedAt: now } }),
    /** What stood for others in the log gives way to one of them. */
    deleteForUsers: async (userIds: string[]) => {
      const theirs = { userId: { $in: userIds } };
      const heirs = deliveries.aggregate<{ _id: string }>({ ...theirs, ...firstOfMessage }, [
        ...withOthers([{ $match: { userId: { $nin: userIds } } }, { $limit: 1 }, { $project: { _id: 1 } }]),
        { $unwind: "$others" },
        { $replaceWith: "$others" },
      ]);
      const ids = (await heirs.toArray()).map(({ _id }) => _id);
      await deliveries.updateMany({ _id: { $in: ids } }, { $unset: { isOther: true } });
      await deliveries.deleteMany(theirs);
    },
    deleteForEvents: (eventIds: string[]) => deliveries.deleteMany({ eventId: { $in: eventIds } }),
  };
};
