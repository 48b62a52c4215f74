import { AppError } from "@gatehouse/shared/errors";
import { audit } from "../audit/audit";
import { changesOf } from "../audit/changes-of";
import type { InviteCodeDoc } from "../invite-codes/invite-code-store";
import { clearInvited } from "./clear-invited";
import { clearMembers } from "./clear-members";
import { type Clearing, type OrganizationTarget, placeIn } from "./clearing";

const clearInviteCode = async (clearing: Clearing, code: InviteCodeDoc, from: OrganizationTarget): Promise<void> => {
  const { tx, workspaceId } = clearing;
  const { inviteCodes, redemptions } = tx.stores;
  const entry = { workspaceId, target: { kind: "invite-code", id: code._id } as const, concerns: [from.id] };
  if (from.inviteCodes) {
    const { organizationId, teamIds } = await placeIn(clearing, from.inviteCodes);
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
export const clearOrganization = async (clearing: Clearing, from: OrganizationTarget): Promise<number> => {
  const { tx, workspaceId, batchSize } = clearing;
  // A team that was made at the moment of the deletion.
  await tx.stores.teams.deleteOfOrganization(workspaceId, from.id);
  const people = await tx.stores.members.list({ workspaceId, organizationId: from.id }, batchSize);
  const isInvited = ({ status }: { status: string }) => status === "invited";
  await clearMembers(
    clearing,
    people.filter((user) => !isInvited(user)),
    from,
  );
  await clearInvited(clearing, people.filter(isInvited), from);
  const codes = await tx.stores.inviteCodes.listOfOrganization(workspaceId, from.id, batchSize);
  for (const code of codes) await clearInviteCode(clearing, code, from);
  return people.length + codes.length;
};
