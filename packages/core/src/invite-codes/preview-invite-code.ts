import type { InviteCodePreview } from "@gatehouse/shared/invite-codes/invite-code";
import { networkOf } from "../auth/network-of";
import { limits } from "../auth/throttle";
import type { RequestCtx } from "../context";
import { organizationTitle } from "../organizations/organization-title";
import { findRegistration } from "../registration/registration-options";
import { findUsableInviteCode } from "./find-usable-invite-code";

/**
 * What a code gives, for whoever holds it. Guesses count, whatever becomes of them; a code that works gives the point
 * back, so that a whole room may use one.
 */
export const previewInviteCode = async (ctx: RequestCtx, { code }: { code: string }): Promise<InviteCodePreview> => {
  const network = networkOf(ctx.request.ip);
  await ctx.throttle.consume(limits.inviteCodeGuess, network);
  const { workspaceId, options } = await findRegistration(ctx);
  const { inviteCode, place } = await findUsableInviteCode(ctx, { workspaceId, code });
  await ctx.throttle.refund(limits.inviteCodeGuess, network);
  const { organizationId, role, emailDomains, autoApprove } = inviteCode;
  const teams = await ctx.stores.teams.listByIds(workspaceId, organizationId, place.teamIds);
  return {
    code: inviteCode.code,
    workspaceName: options.workspaceName,
    organizationName: organizationTitle(place.organization),
    teamNames: teams.filter(({ isDefault }) => !isDefault).map(({ name }) => name),
    role,
    emailDomains,
    autoApprove,
  };
};
