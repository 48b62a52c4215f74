import type { ApprovalCounts } from "@gatehouse/shared/approvals/approval";
import type { UserCtx } from "../context";
import { showsProvedOnly } from "../registration/proves-email";
import { getSettings } from "../settings/settings-of";

/** How many people and organizations wait for an admin. */
export const countApprovals = async (ctx: UserCtx): Promise<ApprovalCounts> => {
  const { workspaceId } = ctx.actor;
  const provedOnly = showsProvedOnly(ctx.config, await getSettings(ctx, workspaceId));
  const [person, organization] = await Promise.all([
    ctx.stores.users.countPending(workspaceId, provedOnly),
    ctx.stores.organizations.count(workspaceId, "pending"),
  ]);
  return { person, organization };
};
