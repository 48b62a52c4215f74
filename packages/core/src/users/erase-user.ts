import { AppError } from "@gatehouse/shared/errors";
import type { Deps } from "../context";
import type { Tx } from "../db/transaction";
import { withdrawNotifications } from "../notifications/withdraw-notifications";
import { orderErasure } from "../organizations/order-deletion";
import { fullName } from "./full-name";
import { keepLastAdmin } from "./keep-last-admin";
import type { UserDoc } from "./user-store";

/**
 * Deletes a person and all that is known of them; a worker goes through what others were told of them. What stays
 * carries their id alone: audit entries, who invited whom, the uses of invite codes. Throws `user.changed-meanwhile`,
 * and what `keepLastAdmin` throws. The caller writes the audit entry, without names.
 */
export const eraseUser = async (tx: Tx<Deps>, user: UserDoc): Promise<void> => {
  const { audit, deliveries, devices, digests, invitations, links, notifications, organizations, outbox } = tx.stores;
  const { preferences, sessions, unreadCounts, users } = tx.stores;
  const id = user._id;
  await keepLastAdmin(tx, user);
  if ((await users.delete(user)) === 0) throw new AppError("user.changed-meanwhile");
  if (user.workspaceId) await organizations.deletePendingOf(user.workspaceId, id);
  const invitationIds = await invitations.deleteForUser(id);
  const eventIds = await outbox.deleteForUser(id);
  await withdrawNotifications(tx, await notifications.listForEvents(eventIds));
  await outbox.anonymizeDoer(id, fullName(user), "Somebody who was deleted");
  await orderErasure(tx, user);
  await deliveries.deleteForEvents(eventIds);
  await Promise.all([
    sessions.deleteAllForUser(id),
    links.deleteForUser(id),
    devices.deleteForUser(id),
    notifications.deleteForUser(id),
    unreadCounts.deleteForUsers([id]),
    deliveries.deleteForUsers([id]),
    digests.deleteForUser(id),
    preferences.deleteForUser(id),
  ]);
  await audit.anonymize(id, [id, ...invitationIds]);
};
