import { AppError } from "@gatehouse/shared/errors";
import type { UserCtx } from "../context";
import type { Tx } from "../db/transaction";
import { auditUser } from "./audit-user";
import { emitMembership } from "./emit-membership";
import { saveUser } from "./save-user";
import { userRoleChanged } from "./user-events";
import type { UserDoc } from "./user-store";

/** Makes an active colleague org admin before an org admin leaves; nobody else has a seat to hand on. */
export const nameSuccessor = async (
  tx: Tx<UserCtx>,
  { _id, role, workspaceId, organizationId }: UserDoc,
  successorId: string | undefined,
): Promise<void> => {
  if (!successorId || role !== "org_admin" || !workspaceId || !organizationId) return;
  const successor = await tx.stores.users.find({ workspaceId, organizationId }, successorId);
  if (!successor || successor._id === _id || successor.status !== "active")
    throw new AppError("input.invalid", { fields: { successorId: "Choose an active person of the organization" } });
  if (successor.role === "org_admin") return;
  const promoted = await saveUser(tx, successor, { role: "org_admin" });
  await emitMembership(tx, userRoleChanged, successor, { from: successor.role, to: promoted.role });
  await auditUser(tx, { action: "user.change-role", before: successor, after: promoted });
};
