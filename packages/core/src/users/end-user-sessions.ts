import { AppError } from "@gatehouse/shared/errors";
import type { EndUserSessionsInput } from "@gatehouse/shared/users/user-changes";
import { audit } from "../audit/audit";
import type { UserCtx } from "../context";
import { transaction } from "../db/transaction";
import { getUserToChange } from "./get-user-to-change";

/** Signs somebody out on one device, or everywhere. */
export const endUserSessions = (ctx: UserCtx, { id, sessionId }: EndUserSessionsInput): Promise<void> =>
  transaction(ctx, async (tx) => {
    const { workspaceId } = await getUserToChange(tx, { id });
    const { sessions } = tx.stores;
    const ended = await (sessionId ? sessions.deleteForUser(id, sessionId) : sessions.deleteAllForUser(id));
    if (sessionId && ended === 0) throw new AppError("not-found");
    await audit(tx, { workspaceId, action: "user.end-sessions", target: { kind: "user", id }, details: { ended } });
  });
