import { deliveryDays, type ListDeliveriesInput, retryableStates } from "@gatehouse/shared/notifications/delivery";
import { type DeliveryState, deliveryStates } from "@gatehouse/shared/notifications/notification";
import { mostCounted } from "@gatehouse/shared/page";
import type { ClientSession, Db, Filter, IndexDescription } from "mongodb";
import { type Scope, tenantCollection } from "../db/collection";
import { findPage } from "../db/page";
import { type DeliveryDoc, firstOfMessage, withOthers } from "./delivery-store";

export const deliveryLogIndexes: IndexDescription[] = [
  // list of messages
  { key: { workspaceId: 1, createdAt: 1, _id: 1 }, partialFilterExpression: firstOfMessage },
  { key: { workspaceId: 1, channel: 1, createdAt: 1, _id: 1 }, partialFilterExpression: firstOfMessage },
  { key: { workspaceId: 1, type: 1, createdAt: 1, _id: 1 }, partialFilterExpression: firstOfMessage },
  // list of single rows; countByState, listDeadIds, countSkippedMails
  { key: { workspaceId: 1, state: 1, createdAt: 1, _id: 1 } },
  // of one person, who has one workspace; listOfDigest, deleteForUsers, claimDueForDigest
  { key: { userId: 1, createdAt: 1, _id: 1 } },
  { key: { createdAt: 1 }, expireAfterSeconds: deliveryDays * 24 * 3_600 },
];

/** People and event types that have what is searched for. */
type Found = { userIds: string[]; types: string[] };

type LogFilter = Omit<ListDeliveriesInput, "search"> & {
  found: Found | null;
};

/** Whether one row is listed for all whom a message went to; else each of them has its own. */
export const isByMessage = ({ state, userId, eventId }: Omit<LogFilter, "found">): boolean =>
  !(state || userId || eventId);

/** What is found by its type is one row a message; what is found by a person is that person's. */
const filtersOfFound = ({ userIds, types }: Found, { channel, type }: LogFilter): Filter<DeliveryDoc>[] => [
  ...deliveryStates.map((state) => ({
    state,
    userId: { $in: userIds },
    ...(channel && { channel }),
    ...(type && { type }),
  })),
  {
    type: { $in: types.filter((one) => !type || one === type) },
    userId: { $nin: userIds },
    ...(channel && { channel }),
    ...firstOfMessage,
  },
];

/** No row matches two of them, and each has an index: rows of every state are read state by state. */
const filtersOf = (input: LogFilter, isWhole: boolean): Filter<DeliveryDoc>[] => {
  const { state, channel, type, userId, eventId, found } = input;
  const fields = { ...(channel && { channel }), ...(type && { type }) };
  const words = found && { $or: [{ userId: { $in: found.userIds } }, { type: { $in: found.types } }] };
  if (!isByMessage(input))
    return [{ ...fields, ...words, ...(state && { state }), ...(userId && { userId }), ...(eventId && { eventId }) }];
  if (isWhole) return deliveryStates.map((one) => ({ ...fields, ...words, state: one }));
  return found ? filtersOfFound(found, input) : [{ ...fields, ...firstOfMessage }];
};

type OthersCount = { _id: string; others: { _id: DeliveryState; count: number }[] };

/** The deliveries as admins look at them. */
export const createDeliveryLogStore = (db: Db, session?: ClientSession) => {
  const deliveries = tenantCollection<DeliveryDoc>(db, "deliveries", session);
  const inEach = (scopes: Scope[]) => scopes.map((scope) => deliveries.in(scope));
  const countUpTo = async (scopes: Scope[], filter: Filter<DeliveryDoc>): Promise<number> => {
    const counts = await Promise.all(inEach(scopes).map((reach) => reach.count(filter, mostCounted + 1)));
    return counts.reduce((sum, count) => sum + count, 0);
  };
  return {
    list: (scopes: Scope[], input: LogFilter) =>
      findPage(inEach(scopes), { ...input, sortField: input.sort, filter: filtersOf(input, false) }),
    /** The row of each recipient, whatever the filter. */
    listWhole: (scopes: Scope[], input: LogFilter) =>
      findPage(inEach(scopes), { ...input, sortField: input.sort, filter: filtersOf(input, true) }),
    /** How many of the others of a message are in which state, by the id of its first one; each message up to a bound. */
    countOthers: async (scopes: (string | null)[], ids: string[]) => {
      const counted = deliveries
        .in(scopes)
        .aggregate<OthersCount>({ _id: { $in: ids } }, [
          ...withOthers([{ $limit: mostCounted }, { $group: { _id: "$state", count: { $sum: 1 } } }]),
          { $project: { others: 1 } },
        ]);
      return new Map((await counted.toArray()).map(({ _id, others }) => [_id, others]));
    },
    /** Mails among the others of these messages that ended without reaching anybody. */
    listFailedOthers: (scopes: (string | null)[], eventIds: string[], limit: number) =>
      deliveries
        .in(scopes)
        .find({ eventId: { $in: eventIds }, channel: "email", isOther: true, state: { $in: [...retryableStates] } })
        .limit(limit)
        .toArray(),
    /** What one digest told. */
    listOfDigest: (
      scopes: (string | null)[],
      { userId, digestId, state }: Pick<DeliveryDoc, "userId" | "digestId" | "state">,
    ) =>
      deliveries
        .in(scopes)
        .find({ userId, digestId, state })
        .sort({ createdAt: 1, _id: 1 })
        .limit(mostCounted)
        .toArray(),
    listByIds: (scopes: (string | null)[], ids: string[]) => deliveries.in(scopes).findByIds(ids).toArray(),
    /** Each counted up to a bound. */
    countByState: async (scopes: Scope[]) => {
      const counts = await Promise.all(
        deliveryStates.map(async (state) => [state, await countUpTo(scopes, { state })] as const),
      );
      return Object.fromEntries(counts) as Record<DeliveryState, number>;
    },
    /** Mails that were not even tried, counted up to a bound. */
    countSkippedMails: (scopes: Scope[], since: Date, reason: string) =>
      countUpTo(scopes, { channel: "email", createdAt: { $gte: since }, state: "skipped", reason }),
    listDeadIds: async (scopes: Scope[], limit: number) => {
      const found = await Promise.all(
        inEach(scopes).map((reach) =>
          reach
            .find({ state: "dead" })
            .sort({ createdAt: -1, _id: -1 })
            .limit(limit)
            .project<{ _id: string }>({ _id: 1 })
            .toArray(),
        ),
      );
      return found
        .flat()
        .map(({ _id }) => _id)
        .slice(0, limit);
    },
    /**
     * Puts back what ended so, unless told otherwise without reaching anybody, for its first attempt and on its own;
     * returns how many there were.
     */
    queueAgain: (
      scopes: (string | null)[],
      ids: string[],
      now: Date,
      states: readonly DeliveryState[] = retryableStates,
    ) =>
      deliveries.in(scopes).updateMany(
        { _id: { $in: ids }, state: { $in: [...states] } },
        {
          $set: { state: "queued", reason: null, attempts: 0, dueAt: now, finishedAt: null, bundle: null },
          $unset: { digestId: 1 },
        },
      ),
  };
};
