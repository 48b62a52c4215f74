import { errorMessages } from "@gatehouse/shared/error-messages";
import { AppError, type ErrorCode } from "@gatehouse/shared/errors";
import { type InviteCodeState, inviteCodeState } from "@gatehouse/shared/invite-codes/invite-code-state";
import { inviteCodeKey } from "@gatehouse/shared/invite-codes/invite-code-text";
import { domainOf } from "@gatehouse/shared/users/email";
import type { Deps } from "../context";
import { findPlace, type Place } from "../organizations/find-place";
import { type InviteCodeDoc, neverExpires } from "./invite-code-store";

/** The refusal at the field in which the code was typed. */
export const refuseCode = (code: ErrorCode, cause?: unknown): AppError =>
  new AppError(code, { fields: { code: errorMessages[code] }, cause });

const refusals: Record<Exclude<InviteCodeState, "active">, ErrorCode> = {
  inactive: "invite-code.inactive",
  not_usable: "invite-code.not-usable",
  expired: "invite-code.expired",
  used_up: "invite-code.used-up",
};

export const stateOf = (code: InviteCodeDoc, now: Date): InviteCodeState =>
  inviteCodeState({ ...code, expiresAt: code.expiresAt >= neverExpires ? null : code.expiresAt }, now);

const placeOf = async (ctx: Pick<Deps, "stores">, code: InviteCodeDoc): Promise<Place> => {
  const { workspaceId, role, organizationId, teamId, moreTeamIds } = code;
  const place = await findPlace(ctx, workspaceId, { role, organizationId, teamIds: [teamId, ...moreTeamIds] }).catch(
    (error: unknown) => {
      throw error instanceof AppError ? refuseCode("invite-code.not-usable", error) : error;
    },
  );
  if (place.organization?.status === "suspended") throw refuseCode("auth.organization-suspended");
  return place;
};

export type UsableInviteCode = { inviteCode: InviteCodeDoc; place: Place };

/**
 * The code, if it opens something right now, and the place it leads to; given an address also whether it is for that
 * one. Throws `invite-code.not-found`, `.inactive`, `.not-usable`, `.expired`, `.used-up` or `.domain`, at the field
 * `code`. Inside a transaction what it read can't change unseen before the code is claimed.
 */
export const findUsableInviteCode = async (
  ctx: Pick<Deps, "stores" | "now">,
  { code, email }: { code: string; email?: string },
): Promise<UsableInviteCode> => {
  const inviteCode = await ctx.stores.inviteCodes.findByKey(inviteCodeKey(code));
  if (!inviteCode) throw refuseCode("invite-code.not-found");
  const state = stateOf(inviteCode, ctx.now());
  if (state !== "active") throw refuseCode(refusals[state]);
  const { emailDomains } = inviteCode;
  if (email !== undefined && emailDomains.length > 0 && !emailDomains.includes(domainOf(email)))
    throw refuseCode("invite-code.domain");
  return { inviteCode, place: await placeOf(ctx, inviteCode) };
};
