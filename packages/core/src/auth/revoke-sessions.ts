import { AppError } from "@gatehouse/shared/errors";
import { audit } from "../audit/audit";
import type { UserCtx } from "../context";
import { transaction } from "../db/transaction";

/** Ends one session of the actor; another person's is not found. */
export const revokeSession = (ctx: UserCtx, { id }: { id: string }): Promise<void> =>
  transaction(ctx, async (tx) => {
    const { user } = tx.actor;
    if ((await tx.stores.sessions.deleteForUser(user._id, id)) === 0) throw new AppError("not-found");
    await audit(tx, {
      workspaceId: user.workspaceId,
      action: "session.revoke",
      target: { kind: "user", id: user._id },
    });
  });

/** Ends all sessions of the actor but the one that asks. */
export const revokeOtherSessions = (ctx: UserCtx): Promise<void> =>
  transaction(ctx, async (tx) => {
    const { user, sessionHash } = tx.actor;
    const ended = await tx.stores.sessions.deleteOthersForUser(user._id, sessionHash);
    const target = { kind: "user", id: user._id } as const;
    await audit(tx, { workspaceId: user.workspaceId, action: "session.revoke-others", target, details: { ended } });
  });
