import type { InviteCodePreview } from "@gatehouse/shared/invite-codes/invite-code";
import type { RequestCtx } from "../context";
import { organizationTitle } from "../organizations/organization-title";
import { workspaceTitle } from "../workspaces/workspace-title";
import { approvesByItself } from "./approves-by-itself";
import { checkInviteCode } from "./check-invite-code";

/** What a code gives, for whoever holds it. Throws what `findUsableInviteCode` throws. */
export const previewInviteCode = async (ctx: RequestCtx, { code }: { code: string }): Promise<InviteCodePreview> => {
  const { inviteCode, place } = await checkInviteCode(ctx, { code });
  const { workspaceId, organizationId, role, emailDomains } = inviteCode;
  const [workspace, teams] = await Promise.all([
    ctx.stores.workspaces.find(workspaceId),
    ctx.stores.teams.listByIds({ workspaceId, organizationId }, place.teamIds),
  ]);
  return {
    code: inviteCode.code,
    workspaceName: workspaceTitle(workspace),
    organizationName: organizationTitle(place.organization),
    teamNames: teams.filter(({ isDefault }) => !isDefault).map(({ name }) => name),
    role,
    emailDomains,
    autoApprove: approvesByItself(ctx.config, inviteCode),
  };
};
