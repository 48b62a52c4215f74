import { AppError } from "@gatehouse/shared/errors";
import { type InvitationState, invitationState } from "@gatehouse/shared/invitations/invitation";
import { hashToken } from "../auth/tokens";
import type { Deps } from "../context";
import type { InvitationDoc } from "./invitation-store";
import { isVouchedFor } from "./is-vouched-for";

/** "paused": the organization is suspended, or is being taken apart while its people find a new place. */
export type LinkState = InvitationState | "replaced" | "paused";

const isPaused = async (
  { stores }: Pick<Deps, "stores">,
  { workspaceId, organizationId }: InvitationDoc,
): Promise<boolean> =>
  organizationId !== null && (await stores.organizations.find(workspaceId, organizationId))?.status !== "active";

/**
 * What becomes of the current link of an invitation that is used now. To its holder it is revoked while nobody stands
 * behind it; a new link is that of whoever sends it.
 */
const stateNow = async (ctx: Pick<Deps, "stores" | "now">, invitation: InvitationDoc): Promise<LinkState> => {
  const state = invitationState(invitation, ctx.now());
  if (state !== "open") return state;
  if (!(await isVouchedFor(ctx, invitation))) return "revoked";
  return (await isPaused(ctx, invitation)) ? "paused" : state;
};

/** The invitation a link belongs to, and what became of the link. Throws `invitation.not-found`. */
export const findInvitationByToken = async (
  ctx: Pick<Deps, "stores" | "now">,
  token: string,
): Promise<{ invitation: InvitationDoc; state: LinkState }> => {
  const { stores } = ctx;
  const tokenHash = hashToken(token);
  const current = await stores.invitations.findByTokenHash(tokenHash);
  if (current) return { invitation: current, state: await stateNow(ctx, current) };
  const replaced = await stores.invitations.findByReplacedTokenHash(tokenHash);
  if (!replaced) throw new AppError("invitation.not-found");
  return { invitation: replaced, state: replaced.status === "open" ? "replaced" : replaced.status };
};
