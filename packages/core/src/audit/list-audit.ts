import type { AuditEntry, ListAuditInput } from "@gatehouse/shared/audit/audit-entry";
import type { Page } from "@gatehouse/shared/page";
import { adminScopeOf } from "../access/reach";
import type { UserCtx } from "../context";
import { fullName } from "../users/full-name";

/** What was done to, or by, one thing or person of the workspace, newest first; of strangers nothing. */
export const listAudit = async (ctx: UserCtx, input: ListAuditInput): Promise<Page<AuditEntry>> => {
  const page = await ctx.stores.audit.listForSubject(adminScopeOf(ctx), input);
  const actorIds = [...new Set(page.items.flatMap(({ actorId }) => actorId ?? []))];
  const actors = await ctx.stores.users.listByIds([ctx.actor.workspaceId, null], actorIds);
  const names = new Map(actors.map((user) => [user._id, fullName(user)]));
  const items = page.items.map(({ _id, actorId, action, target, changes, details, ip, at }) => ({
    id: _id,
    action,
    actor: actorId ? { id: actorId, name: names.get(actorId) ?? "Somebody who was deleted" } : null,
    target,
    changes,
    details,
    ip,
    at,
  }));
  return { ...page, items };
};
