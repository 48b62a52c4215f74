import type { InviteCodePreview } from "@gatehouse/shared/invite-codes/invite-code";
import { networkOf } from "../auth/network-of";
import { limits } from "../auth/throttle";
import type { RequestCtx } from "../context";
import { organizationTitle } from "../organizations/organization-title";
import { workspaceTitle } from "../workspaces/workspace-title";

import { findUsableInviteCode } from "./find-usable-invite-code";

/**
 * What a code gives, for whoever holds it. Guesses count, whatever becomes of them; a code that works gives the point
 * back, so that a whole room may use one.
 */
export const previewInviteCode = async (ctx: RequestCtx, { code }: { code: string }): Promise<InviteCodePreview> => {
  const network = networkOf(ctx.request.ip);
  await ctx.throttle.consume(limits.inviteCodeGuess, network);
  const { inviteCode, place } = await findUsableInviteCode(ctx, { code });
  await ctx.throttle.refund(limits.inviteCodeGuess, network);
  const { workspaceId, organizationId, role, emailDomains, autoApprove } = inviteCode;
  const [workspace, teams] = await Promise.all([
    ctx.stores.workspaces.find(workspaceId),
    ctx.stores.teams.listByIds(workspaceId, organizationId, place.teamIds),
  ]);
  return {
    code: inviteCode.code,
    workspaceName: workspaceTitle(workspace),
    organizationName: organizationTitle(place.organization),
    teamNames: teams.filter(({ isDefault }) => !isDefault).map(({ name }) => name),
    role,
    emailDomains,
    autoApprove,
  };
};
