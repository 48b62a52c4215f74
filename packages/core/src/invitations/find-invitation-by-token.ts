import { AppError } from "@gatehouse/shared/errors";
import { type InvitationState, invitationState } from "@gatehouse/shared/invitations/invitation";
import { hashToken } from "../auth/tokens";
import type { Deps } from "../context";
import type { InvitationDoc } from "./invitation-store";

/** The invitation a link belongs to, and what became of the link. Throws `invitation.not-found`. */
export const findInvitationByToken = async (
  { stores, now }: Pick<Deps, "stores" | "now">,
  token: string,
): Promise<{ invitation: InvitationDoc; state: InvitationState | "replaced" }> => {
  const tokenHash = hashToken(token);
  const current = await stores.invitations.findByTokenHash(tokenHash);
  if (current) return { invitation: current, state: invitationState(current, now()) };
  const replaced = await stores.invitations.findByReplacedTokenHash(tokenHash);
  if (!replaced) throw new AppError("invitation.not-found");
  return { invitation: replaced, state: replaced.status === "open" ? "replaced" : replaced.status };
};
