import { type Db, type IndexDescription, MongoServerError } from "mongodb";
import { auditIndexes } from "../audit/audit-store";
import { deviceIndexes } from "../auth/device-store";
import { linkIndexes } from "../auth/link-store";
import { sessionIndexes } from "../auth/session-store";
import { logoIndexes } from "../branding/logo-store";
import { outboxIndexes } from "../events/outbox-store";
import { invitationIndexes } from "../invitations/invitation-store";
import { inviteCodeIndexes } from "../invite-codes/invite-code-store";
import { redemptionIndexes } from "../invite-codes/redemption-store";
import { deliveryLogIndexes } from "../notifications/delivery-log-store";
import { deliveryIndexes } from "../notifications/delivery-store";
import { digestIndexes } from "../notifications/digest-store";
import { notificationIndexes } from "../notifications/notification-store";
import { deletionIndexes } from "../organizations/deletion-store";
import { organizationIndexes } from "../organizations/organization-store";
import { teamIndexes } from "../organizations/team-store";
import { templateIndexes, templateVersionIndexes } from "../templates/template-store";
import { userIndexes } from "../users/user-store";
import { webhookIndexes } from "../webhooks/webhook-store";
import { workspaceIndexes } from "../workspaces/workspace-store";
import { people } from "./migrations/0001-people";
import { webhooks } from "./migrations/0002-webhooks";
import { notifications } from "./migrations/0003-notifications";
import { deliveryLog } from "./migrations/0004-delivery-log";
import { sentCounts } from "./migrations/0005-sent-counts";
import { deliveriesByMessage } from "./migrations/0006-deliveries-by-message";
import { notificationsByPerson } from "./migrations/0007-notifications-by-person";
import type { Migration } from "./migrations/migration";
import { createStores } from "./stores";

const indexes: Record<string, IndexDescription[]> = {
  audit: auditIndexes,
  deletions: deletionIndexes,
  deliveries: [...deliveryIndexes, ...deliveryLogIndexes],
  devices: deviceIndexes,
  digests: digestIndexes,
  invitations: invitationIndexes,
  inviteCodes: inviteCodeIndexes,
  links: linkIndexes,
  logos: logoIndexes,
  notifications: notificationIndexes,
  organizations: organizationIndexes,
  outbox: outboxIndexes,
  inviteCodeRedemptions: redemptionIndexes,
  sessions: sessionIndexes,
  teams: teamIndexes,
  templates: templateIndexes,
  templateVersions: templateVersionIndexes,
  users: userIndexes,
  webhooks: webhookIndexes,
  workspaces: workspaceIndexes,
};

/** Looked up by id alone. Transactions that were to make one of them all at once would collide. */
const unindexed = ["alarms", "counters", "preferences", "sentCounts", "unreadCounts"];

const namespaceExists = 48;

const ensureCollection = async (db: Db, name: string): Promise<void> => {
  try {
    await db.createCollection(name);
  } catch (error) {
    if (!(error instanceof MongoServerError && error.code === namespaceExists)) throw error;
  }
};

const migrations: Migration[] = [
  people,
  webhooks,
  notifications,
  deliveryLog,
  sentCounts,
  deliveriesByMessage,
  notificationsByPerson,
];

/** In order, each until it has run to its end once. */
const changeDocuments = async (db: Db): Promise<void> => {
  const applied = db.collection<{ _id: string; at: Date }>("migrations");
  for (const { name, run } of migrations) {
    if (await applied.findOne({ _id: name })) continue;
    await run(db);
    await applied.updateOne({ _id: name }, { $currentDate: { at: true } }, { upsert: true });
  }
};

/**
 * Brings the database to the shape this version needs. Safe from several processes at once: migrations allow it, and
 * making an index that is there already does nothing.
 */
export const migrate = async (db: Db): Promise<void> => {
  await changeDocuments(db);
  await Promise.all([
    ...unindexed.map((name) => ensureCollection(db, name)),
    ...Object.entries(indexes).map(([name, specs]) => db.collection(name).createIndexes(specs)),
  ]);
  await createStores(db).installation.ensure();
};
