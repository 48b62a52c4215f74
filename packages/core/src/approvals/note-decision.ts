import type { AuditAction } from "@gatehouse/shared/audit/audit-entry";
import { AppError } from "@gatehouse/shared/errors";
import { audit } from "../audit/audit";
import { changesOf } from "../audit/changes-of";
import type { UserCtx } from "../context";
import type { Tx } from "../db/transaction";
import type { UserDoc } from "../users/user-store";

type Decision = Pick<UserDoc, "status" | "statusReason"> & Partial<UserDoc>;

/** Writes the decision down with who took it. */
export const noteDecision = async (
  tx: Tx<UserCtx>,
  { user, action, decision }: { user: UserDoc; action: AuditAction; decision: Decision },
): Promise<void> => {
  const now = tx.now();
  const who = { statusChangedBy: tx.actor.user._id, statusChangedAt: now };
  const decided = await tx.stores.users.update(user, { ...decision, ...who, approveWhenVerified: false }, now);
  if (!decided) throw new AppError("user.changed-meanwhile");
  const { _id: id, workspaceId, organizationId } = user;
  const changes = changesOf(user, decided, ["status", "statusReason", "teamIds"]);
  await audit(tx, { workspaceId, action, target: { kind: "user", id }, changes, concerns: [organizationId] });
};
