import { audit } from "../audit/audit";
import { auditUser } from "../users/audit-user";
import type { UserDoc } from "../users/user-store";
import { type Clearing, type OrganizationTarget, placeIn } from "./clearing";

const moveInvited = async (clearing: Clearing, users: UserDoc[], from: OrganizationTarget, to: string) => {
  const { tx, workspaceId } = clearing;
  const { organizationId, teamIds } = await placeIn(clearing, to);
  const place = { organizationId, teamIds, role: "member" } as const;
  const ids = users.map(({ _id }) => _id);
  await tx.stores.members.move({ workspaceId, organizationId: from.id }, ids, place, tx.now());
  // Whoever sent them may have no say there; whoever has them moved does.
  const sender = tx.actor && { invitedBy: tx.actor.user._id };
  for (const user of users) {
    await tx.stores.invitations.moveForUser(workspaceId, user._id, { organizationId, role: "member", ...sender });
    await auditUser(tx, { action: "user.move", before: user, after: { ...user, ...place } });
  }
};

const withdraw = async ({ tx, workspaceId }: Clearing, users: UserDoc[], from: OrganizationTarget) => {
  for (const { _id } of users) {
    const id = await tx.stores.invitations.revokeForUser(workspaceId, _id);
    await tx.stores.users.deleteInvited(workspaceId, _id);
    const target = { kind: "invitation", id: id ?? _id } as const;
    await audit(tx, { workspaceId, action: "invitation.revoke", target, concerns: [from.id] });
  }
};

/** What becomes of people who were invited into an organization that is gone. */
export const clearInvited = async (clearing: Clearing, users: UserDoc[], from: OrganizationTarget): Promise<void> => {
  if (users.length === 0) return;
  await (from.invitations ? moveInvited(clearing, users, from, from.invitations) : withdraw(clearing, users, from));
};
