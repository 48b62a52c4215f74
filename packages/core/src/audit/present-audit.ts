import type { AuditEntry } from "@gatehouse/shared/audit/audit-entry";
import type { UserCtx } from "../context";
import { namesOfUsers } from "../users/names-of-users";
import type { AuditDoc } from "./audit-store";

/** Entries as people read them, with the names of who acted, in one query. */
export const presentAudit = async (ctx: UserCtx, docs: AuditDoc[]): Promise<AuditEntry[]> => {
  const names = await namesOfUsers(
    ctx,
    docs.map(({ actorId }) => actorId),
  );
  return docs.map(({ _id, actorId, action, target, changes, details, ip, at }) => ({
    id: _id,
    action,
    actor: actorId ? { id: actorId, name: names.get(actorId) ?? "Somebody who was deleted" } : null,
    target,
    changes,
    details,
    ip,
    at,
  }));
};
