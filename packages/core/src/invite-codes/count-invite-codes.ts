import type { InviteCodeCounts } from "@gatehouse/shared/invite-codes/invite-code";
import type { UserCtx } from "../context";

export const countInviteCodes = async ({ stores, actor }: UserCtx): Promise<InviteCodeCounts> => ({
  joined: await stores.redemptions.countForWorkspace(actor.workspaceId),
});
