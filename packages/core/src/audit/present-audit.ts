import type { AuditEntry } from "@gatehouse/shared/audit/audit-entry";
import type { UserCtx } from "../context";
import { fullName } from "../users/full-name";
import type { AuditDoc } from "./audit-store";

/** Entries as people read them, with the names of who acted, in one query. */
export const presentAudit = async ({ stores, actor }: UserCtx, docs: AuditDoc[]): Promise<AuditEntry[]> => {
  const actorIds = [...new Set(docs.flatMap(({ actorId }) => actorId ?? []))];
  const actors = await stores.users.listByIds([actor.workspaceId, null], actorIds);
  const names = new Map(actors.map((user) => [user._id, fullName(user)]));
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
