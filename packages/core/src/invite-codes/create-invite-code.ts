import { AppError } from "@gatehouse/shared/errors";
import type { CreateInviteCodeInput, InviteCode } from "@gatehouse/shared/invite-codes/invite-code";
import { codeFrom, codeLength, inviteCodeKey } from "@gatehouse/shared/invite-codes/invite-code-text";
import { refuseHigherRoles } from "../access/manageable-roles";
import { audit } from "../audit/audit";
import type { UserCtx } from "../context";
import { searchable } from "../db/searchable";
import { type Tx, transaction } from "../db/transaction";
import { findCodePlace } from "./find-code-place";
import { type InviteCodeDoc, neverExpires } from "./invite-code-store";
import { presentInviteCode } from "./present-invite-code";

export const refusePast = (expiresAt: Date, now: Date): void => {
  if (expiresAt <= now) throw new AppError("input.invalid", { fields: { expiresAt: "Choose a moment to come" } });
};

/** Stores a code with its audit entry. Throws what its place, role and date are refused for, and `invite-code.taken`. */
export const insertInviteCode = async (tx: Tx<UserCtx>, input: CreateInviteCodeInput): Promise<InviteCodeDoc> => {
  const { role, quota, emailDomains, autoApprove } = input;
  const { workspaceId } = tx.actor;
  const now = tx.now();
  const expiresAt = input.expiresAt ?? neverExpires;
  refusePast(expiresAt, now);
  await refuseHigherRoles(tx, role);
  const place = await findCodePlace(tx, input);
  const code = input.code ?? codeFrom(tx.random(codeLength));
  const doc: InviteCodeDoc = {
    _id: tx.newId("inviteCode"),
    workspaceId,
    code,
    key: inviteCodeKey(code),
    search: searchable(code),
    isActive: true,
    quota,
    used: 0,
    expiresAt,
    ...place,
    isTeamGone: false,
    role,
    emailDomains: [...new Set(emailDomains)],
    autoApprove,
    createdBy: tx.actor.user._id,
    createdAt: now,
    updatedAt: now,
  };
  await tx.stores.inviteCodes.insert(doc);
  const target = { kind: "invite-code", id: doc._id } as const;
  const details = { code, role, quota };
  await audit(tx, { workspaceId, action: "invite-code.create", target, details, concerns: [place.organizationId] });
  return doc;
};

export const createInviteCode = async (ctx: UserCtx, input: CreateInviteCodeInput): Promise<InviteCode> =>
  presentInviteCode(ctx, await transaction(ctx, (tx) => insertInviteCode(tx, input)));
