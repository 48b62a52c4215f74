import { deliveryDays, type ListDeliveriesInput, retryableStates } from "@gatehouse/shared/notifications/delivery";
import { type DeliveryState, deliveryStates } from "@gatehouse/shared/notifications/notification";
import { mostCounted } from "@gatehouse/shared/page";
import type { ClientSession, Db, Filter, IndexDescription } from "mongodb";
import { type Scope, tenantCollection } from "../db/collection";
import { findPage } from "../db/page";
import type { DeliveryDoc } from "./delivery-store";

export const deliveryLogIndexes: IndexDescription[] = [
  // list
  { key: { workspaceId: 1, createdAt: 1, _id: 1 } },
  // list with a filter; countByState, listDeadIds, countSkippedMails
  { key: { workspaceId: 1, state: 1, createdAt: 1, _id: 1 } },
  { key: { workspaceId: 1, channel: 1, createdAt: 1, _id: 1 } },
  { key: { workspaceId: 1, type: 1, createdAt: 1, _id: 1 } },
  // of one person, who has one workspace; deleteForUser, claimDueForDigest
  { key: { userId: 1, createdAt: 1, _id: 1 } },
  { key: { createdAt: 1 }, expireAfterSeconds: deliveryDays * 24 * 3_600 },
];

type LogFilter = Omit<ListDeliveriesInput, "search"> & {
  /** People and event types that have what is searched for. */
  found: { userIds: string[]; types: string[] } | null;
};

const filterOf = ({ state, channel, type, userId, found }: LogFilter): Filter<DeliveryDoc> => ({
  ...(state && { state }),
  ...(channel && { channel }),
  ...(type && { type }),
  ...(userId && { userId }),
  ...(found && { $or: [{ userId: { $in: found.userIds } }, { type: { $in: found.types } }] }),
});

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
      findPage(inEach(scopes), { ...input, sortField: input.sort, filter: filterOf(input) }),
    listByIds: (scopes: (string | null)[], ids: string[]) =>
      deliveries
        .in(scopes)
        .find({ _id: { $in: ids } })
        .toArray(),
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
