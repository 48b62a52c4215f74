import type { AuditAction } from "@gatehouse/shared/audit/audit-entry";
import { audit } from "../audit/audit";
import { changesOf } from "../audit/changes-of";
import type { Actor } from "../auth/actor";
import type { RequestCtx } from "../context";
import type { Tx } from "../db/transaction";
import type { UserDoc } from "./user-store";

const audited = [
  "firstName",
  "lastName",
  "email",
  "emailVerified",
  "role",
  "status",
  "organizationId",
  "teamIds",
  "portalAccess",
  "chatAccess",
  "mustChangePassword",
] as const satisfies (keyof UserDoc)[];

type Change = { action: AuditAction; before: UserDoc; after: UserDoc; details?: Record<string, unknown> };

/** Writes what became of a person; found by them, by whoever did it, and by the organizations they were and are in. */
export const auditUser = (
  tx: Tx<RequestCtx & { actor: Actor | null }>,
  { action, before, after, details }: Change,
): Promise<void> =>
  audit(tx, {
    workspaceId: before.workspaceId ?? after.workspaceId,
    action,
    target: { kind: "user", id: before._id },
    changes: changesOf(before, after, audited),
    details,
    concerns: [before.organizationId, after.organizationId],
  });
