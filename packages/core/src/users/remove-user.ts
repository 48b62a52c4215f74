import { AppError } from "@gatehouse/shared/errors";
import type { RemoveUserInput } from "@gatehouse/shared/users/user-changes";
import type { UserCtx } from "../context";
import { transaction } from "../db/transaction";
import { findPlace } from "../organizations/find-place";
import { auditUser } from "./audit-user";
import { emitMembership } from "./emit-membership";
import { getMemberToChange } from "./get-user-to-change";
import { nameSuccessor } from "./name-successor";
import { placeUser } from "./place-user";
import { userRemoved } from "./user-events";

/** Takes a person out of their organization: they fall back to the default one as a member of nothing else. */
export const removeUser = (ctx: UserCtx, { id, note, successorId }: RemoveUserInput): Promise<void> =>
  transaction(ctx, async (tx) => {
    const user = await getMemberToChange(tx, { id });
    const place = await findPlace(tx, tx.actor.workspaceId, { role: "member" });
    if (place.organizationId === user.organizationId) throw new AppError("user.in-default-organization");
    await nameSuccessor(tx, user, successorId);
    const removed = await placeUser(tx, user, { place, role: "member" });
    await tx.stores.sessions.deleteAllForUser(id);
    await emitMembership(tx, userRemoved, user, { note });
    await auditUser(tx, { action: "user.remove", before: user, after: removed, details: note ? { note } : {} });
  });
