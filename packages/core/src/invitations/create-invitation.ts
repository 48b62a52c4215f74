import { assignableRoles, type Role } from "@gatehouse/shared/access/permissions";
import { AppError } from "@gatehouse/shared/errors";
import type { CreatedInvitation, CreateInvitationInput } from "@gatehouse/shared/invitations/invitation";
import { errorMessages } from "@gatehouse/shared/messages";
import type { UserCtx } from "../context";
import { findInvitationPlace } from "./find-invitation-place";
import { invitationUrl } from "./invitation-link";
import type { InvitationDoc } from "./invitation-store";
import { invitePerson } from "./invite-person";
import { presentInvitation } from "./present-invitation";

/** Nobody deals with an invitation to a role above the own. */
export const mayInvite = ({ actor }: UserCtx, role: Role): boolean => assignableRoles(actor.user).includes(role);

export const refuseHigherRole = (ctx: UserCtx, role: Role): void => {
  if (mayInvite(ctx, role)) return;
  const code = "invitation.role-not-allowed";
  throw new AppError(code, { fields: { role: errorMessages[code] } });
};

/** The link is for copying where no mail will go out; elsewhere only the invited person gets it. */
export const presentCreated = async (ctx: UserCtx, invitation: InvitationDoc): Promise<CreatedInvitation> => ({
  invitation: await presentInvitation(ctx, invitation),
  link: ctx.config.emailEnabled ? null : invitationUrl(ctx.config, invitation),
});

export const createInvitation = async (ctx: UserCtx, input: CreateInvitationInput): Promise<CreatedInvitation> => {
  refuseHigherRole(ctx, input.role);
  const place = await findInvitationPlace(ctx, input);
  return presentCreated(ctx, await invitePerson(ctx, input, place));
};
