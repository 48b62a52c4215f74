import { AppError } from "@gatehouse/shared/errors";
import { audit } from "../audit/audit";
import { changesOf } from "../audit/changes-of";
import type { RequestCtx } from "../context";
import type { Tx } from "../db/transaction";
import { emit } from "../events/emit";
import type { InviteCodeDoc } from "../invite-codes/invite-code-store";
import { auditUser } from "../users/audit-user";
import { eraseUser } from "../users/erase-user";
import { fullName } from "../users/full-name";
import { saveUser } from "../users/save-user";
import { userMoved } from "../users/user-events";
import type { UserDoc } from "../users/user-store";
import type { Clearing } from "./clear-team";
import type { DeletionTarget } from "./deletion-store";
import { findPlace, type Place } from "./find-place";
import { organizationTitle } from "./organization-title";

type Target = Extract<DeletionTarget, { kind: "organization" }>;

/** Where those who stay go, as members; the default organization when the chosen one is gone by now. */
const placeIn = async (tx: Tx<RequestCtx>, workspaceId: string, organizationId: string): Promise<Place> => {
  const chosen = await tx.stores.organizations.find(workspaceId, organizationId);
  return findPlace(tx, workspaceId, { role: "member", organizationId: chosen ? organizationId : null });
};

const tellMoved = (
  { tx, workspaceId, orderedBy }: Clearing,
  user: UserDoc,
  { from, to }: { from: Target; to: Place },
): Promise<void> =>
  emit(tx, userMoved, {
    workspaceId,
    data: {
      userId: user._id,
      name: fullName(user),
      changedBy: orderedBy,
      // The person alone is told: for the admins of both organizations it is one deed.
      organizationId: null,
      organizationName: from.name,
      toOrganizationId: null,
      toOrganizationName: organizationTitle(to.organization),
    },
  });

const clearMember = async (clearing: Clearing, user: UserDoc, target: Target): Promise<void> => {
  const { tx, workspaceId } = clearing;
  if (target.people) {
    const to = await placeIn(tx, workspaceId, target.people);
    const { organizationId, teamIds } = to;
    const moved = await saveUser(tx, user, { organizationId, teamIds, role: "member" });
    await tellMoved(clearing, user, { from: target, to });
    return auditUser(tx, { action: "user.move", before: user, after: moved });
  }
  await eraseUser(tx, user);
  const subject = { kind: "user", id: user._id } as const;
  const details = { role: user.role };
  await audit(tx, { workspaceId, action: "user.delete", target: subject, details, concerns: [target.id] });
};

const clearInvited = async ({ tx, workspaceId }: Clearing, user: UserDoc, target: Target): Promise<void> => {
  const { invitations, users } = tx.stores;
  if (target.invitations) {
    const { organizationId, teamIds } = await placeIn(tx, workspaceId, target.invitations);
    const moved = await saveUser(tx, user, { organizationId, teamIds, role: "member" });
    await invitations.moveForUser(workspaceId, user._id, { organizationId, role: "member" });
    return auditUser(tx, { action: "user.move", before: user, after: moved });
  }
  const id = await invitations.revokeForUser(workspaceId, user._id);
  await users.deleteInvited(workspaceId, user._id);
  const subject = { kind: "invitation", id: id ?? user._id } as const;
  await audit(tx, { workspaceId, action: "invitation.revoke", target: subject, concerns: [target.id] });
};

const clearInviteCode = async ({ tx, workspaceId }: Clearing, code: InviteCodeDoc, target: Target): Promise<void> => {
  const { inviteCodes, redemptions } = tx.stores;
  const subject = { kind: "invite-code", id: code._id } as const;
  const entry = { workspaceId, target: subject, concerns: [target.id] };
  if (target.inviteCodes) {
    const { organizationId, teamIds } = await placeIn(tx, workspaceId, target.inviteCodes);
    const [teamId] = teamIds;
    if (!organizationId || !teamId) throw new Error("Every organization has its team of all members");
    const place: Partial<InviteCodeDoc> = { organizationId, teamId, moreTeamIds: [], role: "member" };
    const moved = await inviteCodes.update(workspaceId, code, place, tx.now());
    if (!moved) throw new AppError("invite-code.changed-meanwhile");
    const changes = changesOf(code, moved, ["organizationId", "teamId", "moreTeamIds", "role"]);
    return audit(tx, { ...entry, action: "invite-code.update", changes });
  }
  await inviteCodes.delete(workspaceId, code._id);
  await redemptions.deleteForCode(workspaceId, code._id);
  await audit(tx, { ...entry, action: "invite-code.delete", details: { code: code.code } });
};

/** Some of what an organization that is gone held, each the way that was chosen for its kind; returns how much. */
export const clearOrganization = async (clearing: Clearing, target: Target): Promise<number> => {
  const { tx, workspaceId, batchSize } = clearing;
  const people = await tx.stores.members.list({ workspaceId, organizationId: target.id }, batchSize);
  for (const user of people) await (user.status === "invited" ? clearInvited : clearMember)(clearing, user, target);
  const codes = await tx.stores.inviteCodes.listOfOrganization(workspaceId, target.id, batchSize);
  for (const code of codes) await clearInviteCode(clearing, code, target);
  return people.length + codes.length;
};
