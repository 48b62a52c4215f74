import { AppError } from "@gatehouse/shared/errors";
import type { InviteCode } from "@gatehouse/shared/invite-codes/invite-code";
import type { UserCtx } from "../context";
import type { InviteCodeDoc } from "./invite-code-store";
import { presentInviteCode } from "./present-invite-code";

/** A code of the actor's workspace; throws `not-found`. */
export const getInviteCodeDoc = async ({ stores, actor }: UserCtx, id: string): Promise<InviteCodeDoc> => {
  const inviteCode = await stores.inviteCodes.find(actor.workspaceId, id);
  if (!inviteCode) throw new AppError("not-found");
  return inviteCode;
};

export const getInviteCode = async (ctx: UserCtx, { id }: { id: string }): Promise<InviteCode> =>
  presentInviteCode(ctx, await getInviteCodeDoc(ctx, id));
