import { audit } from "../audit/audit";
import type { UserCtx } from "../context";
import { type Tx, transaction } from "../db/transaction";
import { getInviteCodeDoc } from "./get-invite-code";

export const deleteInviteCodeIn = async (tx: Tx<UserCtx>, { id }: { id: string }): Promise<null> => {
  const { workspaceId } = tx.actor;
  const { code } = await getInviteCodeDoc(tx, id);
  await tx.stores.inviteCodes.delete(workspaceId, id);
  await tx.stores.redemptions.deleteForCode(workspaceId, id);
  const target = { kind: "invite-code", id } as const;
  await audit(tx, { workspaceId, action: "invite-code.delete", target, details: { code } });
  return null;
};

/** Takes a code and its list of redemptions away; the people who came with it stay. Throws `not-found`. */
export const deleteInviteCode = (ctx: UserCtx, input: { id: string }): Promise<null> =>
  transaction(ctx, (tx) => deleteInviteCodeIn(tx, input));
