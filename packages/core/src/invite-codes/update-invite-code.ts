import { AppError } from "@gatehouse/shared/errors";
import type { InviteCode, UpdateInviteCodeInput } from "@gatehouse/shared/invite-codes/invite-code";
import { refuseHigherRoles } from "../access/manageable-roles";
import { audit } from "../audit/audit";
import { changesOf } from "../audit/changes-of";
import type { UserCtx } from "../context";
import { type Tx, transaction } from "../db/transaction";
import { refusePast } from "./create-invite-code";
import { findCodePlace } from "./find-code-place";
import { getInviteCodeDoc } from "./get-invite-code";
import { type InviteCodeDoc, neverExpires } from "./invite-code-store";
import { presentInviteCode } from "./present-invite-code";

const recorded = [
  "isActive",
  "quota",
  "expiresAt",
  "organizationId",
  "teamId",
  "moreTeamIds",
  "role",
  "emailDomains",
  "autoApprove",
] as const;

/** Another place has to exist; one that is gone is no reason against another change. */
const movedFields = async (
  tx: Tx<UserCtx>,
  before: InviteCodeDoc,
  { role = before.role, organizationId, teamId, moreTeamIds }: UpdateInviteCodeInput,
): Promise<Partial<InviteCodeDoc>> => {
  const asked = {
    organizationId: organizationId === undefined ? before.organizationId : organizationId,
    teamId: teamId === undefined ? before.teamId : teamId,
    moreTeamIds: moreTeamIds ?? before.moreTeamIds,
  };
  if (Object.keys(changesOf<typeof asked>(asked, before, ["organizationId", "teamId", "moreTeamIds"])).length === 0)
    return {};
  return { ...(await findCodePlace(tx, { ...asked, role })), isTeamGone: false };
};

const changedFields = async (
  tx: Tx<UserCtx>,
  before: InviteCodeDoc,
  input: UpdateInviteCodeInput,
): Promise<Partial<InviteCodeDoc>> => {
  const { isActive, quota, role, emailDomains, autoApprove } = input;
  const expiresAt = input.expiresAt === null ? neverExpires : input.expiresAt;
  if (expiresAt && expiresAt.getTime() !== before.expiresAt.getTime()) refusePast(expiresAt, tx.now());
  return {
    ...(await movedFields(tx, before, input)),
    ...(isActive !== undefined && { isActive }),
    ...(quota !== undefined && { quota }),
    ...(expiresAt && { expiresAt }),
    ...(role && { role }),
    ...(emailDomains && { emailDomains: [...new Set(emailDomains)] }),
    ...(autoApprove !== undefined && { autoApprove }),
  };
};

export const updateInviteCodeIn = async (tx: Tx<UserCtx>, input: UpdateInviteCodeInput): Promise<InviteCodeDoc> => {
  const { workspaceId } = tx.actor;
  const before = await getInviteCodeDoc(tx, input.id);
  await refuseHigherRoles(tx, before.role, input.role ?? before.role);
  const opened = { _id: input.id, updatedAt: input.updatedAt };
  const fields = await changedFields(tx, before, input);
  const after = await tx.stores.inviteCodes.update(workspaceId, opened, fields, tx.now());
  if (!after) throw new AppError("invite-code.changed-meanwhile");
  await audit(tx, {
    workspaceId,
    action: "invite-code.update",
    target: { kind: "invite-code", id: after._id },
    changes: changesOf(before, after, recorded),
    concerns: [after.organizationId],
  });
  return after;
};

/**
 * Changes what a code gives from now on; people who came with it stay as they are. Throws `not-found`, and
 * `invite-code.changed-meanwhile` for the later of two who began with the same.
 */
export const updateInviteCode = async (ctx: UserCtx, input: UpdateInviteCodeInput): Promise<InviteCode> =>
  presentInviteCode(ctx, await transaction(ctx, (tx) => updateInviteCodeIn(tx, input)));
