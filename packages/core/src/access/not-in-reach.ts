import type { AuditTarget } from "@gatehouse/shared/audit/audit-entry";
import { AppError, type ErrorCode } from "@gatehouse/shared/errors";
import { audit } from "../audit/audit";
import type { UserCtx } from "../context";
import { transaction } from "../db/transaction";

/** The refusal for an id the actor may not know of; noted in the audit log when it names something real elsewhere. */
export const notInReach = async (
  ctx: UserCtx,
  { code, target, isReal }: { code: ErrorCode; target: AuditTarget; isReal: boolean },
): Promise<AppError> => {
  if (isReal)
    await transaction(ctx, (tx) =>
      audit(tx, { workspaceId: tx.actor.workspaceId, action: "audit.foreign-access", target }),
    );
  return new AppError(code);
};
