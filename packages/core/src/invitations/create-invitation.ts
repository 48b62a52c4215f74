import type { CreatedInvitation, CreateInvitationInput } from "@gatehouse/shared/invitations/invitation";
import type { UserCtx } from "../context";
import { findInvitationPlace } from "./find-invitation-place";
import { invitePerson } from "./invite-person";
import { refuseHigherRole } from "./may-invite";
import { presentCreatedInvitation } from "./present-invitation";

export const createInvitation = async (ctx: UserCtx, input: CreateInvitationInput): Promise<CreatedInvitation> => {
  refuseHigherRole(ctx, input.role);
  const place = await findInvitationPlace(ctx, input);
  return presentCreatedInvitation(ctx, await invitePerson(ctx, input, place));
};
