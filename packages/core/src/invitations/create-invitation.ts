import type { CreatedInvitation, CreateInvitationInput } from "@gatehouse/shared/invitations/invitation";
import { refuseHigherRoles } from "../access/manageable-roles";
import { refuseUnconfirmed } from "../access/refuse-unconfirmed";
import type { UserCtx } from "../context";
import { findOwnPlace } from "../organizations/find-own-place";
import { invitePerson } from "./invite-person";
import { presentCreatedInvitation } from "./present-invitation";

export const createInvitation = async (ctx: UserCtx, input: CreateInvitationInput): Promise<CreatedInvitation> => {
  await refuseHigherRoles(ctx, input.role);
  refuseUnconfirmed(input);
  const place = await findOwnPlace(ctx, input);
  return presentCreatedInvitation(ctx, await invitePerson(ctx, input, place));
};
