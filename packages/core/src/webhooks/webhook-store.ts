import type { DeliveryState } from "@gatehouse/shared/notifications/notification";
import type { WebhookStatus } from "@gatehouse/shared/webhooks/webhook";
import { mostWebhooks } from "@gatehouse/shared/webhooks/webhook-limits";
import type { ClientSession, Db, Filter, IndexDescription } from "mongodb";
import { tenantCollection } from "../db/collection";
import { laterThan } from "../db/later-than";

export type WebhookDoc = {
  _id: string;
  workspaceId: string;
  name: string;
  url: string;
  /** Null: events of every type. */
  eventTypes: string[] | null;
  status: WebhookStatus;
  statusChangedAt: Date;
  /** Deliveries given up since the last that got through. */
  failures: number;
  last: { state: DeliveryState; reason: string | null; at: Date } | null;
  /** Sealed. */
  secret: string;
  /** Sealed; signs beside the new one until then, so that receivers can change over. */
  formerSecret: { sealed: string; until: Date } | null;
  createdBy: string;
  createdAt: Date;
  updatedAt: Date;
};

export const webhookIndexes: IndexDescription[] = [
  // list, listForEventForJob, count
  { key: { workspaceId: 1, createdAt: 1, _id: 1 } },
];

type Outcome = NonNullable<WebhookDoc["last"]>;

export const createWebhookStore = (db: Db, session?: ClientSession) => {
  const webhooks = tenantCollection<WebhookDoc>(db, "webhooks", session);
  return {
    insert: (doc: WebhookDoc) => webhooks.insert(doc),
    find: (workspaceId: string, id: string) => webhooks.in(workspaceId).findOne({ _id: id }),
    listByIds: (workspaceId: string, ids: string[]) => webhooks.in(workspaceId).findByIds(ids).toArray(),
    findForJob: (id: string) => webhooks.anywhere.findOne({ _id: id }),
    list: (workspaceId: string) =>
      webhooks.in(workspaceId).find({}).sort({ createdAt: 1, _id: 1 }).limit(mostWebhooks).toArray(),
    count: (workspaceId: string) => webhooks.in(workspaceId).count({}),
    /** Ids of the webhooks that are on and want events of this type. */
    listIdsForEventForJob: async (workspaceId: string, type: string) => {
      const wanting: Filter<WebhookDoc> = { status: "active", $or: [{ eventTypes: null }, { eventTypes: type }] };
      return (await webhooks.in(workspaceId).find(wanting).limit(mostWebhooks).toArray()).map(({ _id }) => _id);
    },
    /** Changes a webhook that is still as it was at `updatedAt`; null when somebody else changed it. */
    update: (
      workspaceId: string,
      { _id, updatedAt }: Pick<WebhookDoc, "_id" | "updatedAt">,
      fields: Partial<WebhookDoc>,
      now: Date,
    ) =>
      webhooks
        .in(workspaceId)
        .update({ _id, updatedAt }, { $set: { ...fields, updatedAt: laterThan(updatedAt, now) } }),
    delete: (workspaceId: string, id: string) => webhooks.in(workspaceId).deleteMany({ _id: id }),
    noteSentForJob: (id: string, last: Outcome) =>
      webhooks.anywhere.update({ _id: id }, { $set: { failures: 0, last } }),
    noteDeadForJob: (id: string, last: Outcome) =>
      webhooks.anywhere.update({ _id: id }, { $inc: { failures: 1 }, $set: { last } }),
    /** Gives up a webhook that is on and has failed so often; null when it is not, or somebody else was quicker. */
    disableForJob: (id: string, failures: number, now: Date) =>
      webhooks.anywhere.update(
        { _id: id, status: "active", failures: { $gte: failures } },
        { $set: { status: "disabled", statusChangedAt: now, updatedAt: now } },
      ),
  };
};
