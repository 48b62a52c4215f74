import type { Db, IndexDescription } from "mongodb";
import { auditIndexes } from "../audit/audit-store";
import { deviceIndexes } from "../auth/device-store";
import { linkIndexes } from "../auth/link-store";
import { sessionIndexes } from "../auth/session-store";
import { outboxIndexes } from "../events/outbox-store";
import { invitationIndexes } from "../invitations/invitation-store";
import { inviteCodeIndexes } from "../invite-codes/invite-code-store";
import { redemptionIndexes } from "../invite-codes/redemption-store";
import { deliveryIndexes } from "../notifications/delivery-store";
import { notificationIndexes } from "../notifications/notification-store";
import { organizationIndexes } from "../organizations/organization-store";
import { teamIndexes } from "../organizations/team-store";
import { userIndexes } from "../users/user-store";
import { workspaceIndexes } from "../workspaces/workspace-store";
import { createStores } from "./stores";

const indexes: Record<string, IndexDescription[]> = {
  audit: auditIndexes,
  deliveries: deliveryIndexes,
  devices: deviceIndexes,
  invitations: invitationIndexes,
  inviteCodes: inviteCodeIndexes,
  links: linkIndexes,
  notifications: notificationIndexes,
  organizations: organizationIndexes,
  outbox: outboxIndexes,
  inviteCodeRedemptions: redemptionIndexes,
  sessions: sessionIndexes,
  teams: teamIndexes,
  users: userIndexes,
  workspaces: workspaceIndexes,
};

/**
 * Brings the database to the shape this version needs. Safe from several processes at once: making an index that is
 * there already does nothing.
 */
export const migrate = async (db: Db): Promise<void> => {
  await Promise.all(Object.entries(indexes).map(([name, specs]) => db.collection(name).createIndexes(specs)));
  await createStores(db).installation.ensure();
};
