import { audit } from "../audit/audit";
import type { UserCtx } from "../context";
import { transaction } from "../db/transaction";
import { getInviteCodeDoc } from "./get-invite-code";

/** Takes a code and its list of redemptions away; the people who came with it stay. Throws `not-found`. */
export const deleteInviteCode = (ctx: UserCtx, { id }: { id: string }): Promise<null> =>
  transaction(ctx, async (tx) => {
    const { workspaceId } = tx.actor;
    const { code } = await getInviteCodeDoc(tx, id);
    await tx.stores.inviteCodes.delete(workspaceId, id);
    await tx.stores.redemptions.deleteForCode(workspaceId, id);
    const target = { kind: "invite-code", id } as const;
    await audit(tx, { workspaceId, action: "invite-code.delete", target, details: { code } });
    return null;
  });
