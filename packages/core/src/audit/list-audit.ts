import type { AuditEntry } from "@gatehouse/shared/audit/audit-entry";
import type { ListAuditInput } from "@gatehouse/shared/audit/list-audit";
import type { Page } from "@gatehouse/shared/page";
import { adminScopeOf } from "../access/reach";
import type { UserCtx } from "../context";
import { presentAudit } from "./present-audit";

/** What was done to, or by, one thing or person of the workspace, newest first; of strangers nothing. */
export const listAudit = async (ctx: UserCtx, input: ListAuditInput): Promise<Page<AuditEntry>> => {
  const page = await ctx.stores.audit.listForSubject(adminScopeOf(ctx), input);
  return { ...page, items: await presentAudit(ctx, page.items) };
};
