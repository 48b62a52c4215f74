import type { AuditAction } from "@gatehouse/shared/audit/audit-entry";
import type { Page } from "@gatehouse/shared/page";
import { audit } from "../audit/audit";
import type { UserCtx } from "../context";
import { transaction } from "../db/transaction";

type ListExport<Row> = {
  action: AuditAction;
  filters: Record<string, unknown>;
  pageAfter: (cursor: string | undefined) => Promise<Page<Row>>;
};

/** All rows of a list, a page at a time. Notes who took how many, also when they stop half-way. */
export async function* exportList<Row>(
  ctx: UserCtx,
  { action, filters, pageAfter }: ListExport<Row>,
): AsyncGenerator<Row[]> {
  let page = await pageAfter(undefined);
  let count = page.items.length;
  try {
    yield page.items;
    while (page.nextCursor) {
      page = await pageAfter(page.nextCursor);
      count += page.items.length;
      yield page.items;
    }
  } finally {
    const { workspaceId } = ctx.actor;
    const target = { kind: "workspace", id: workspaceId } as const;
    await transaction(ctx, (tx) => audit(tx, { workspaceId, action, target, details: { filters, count } }));
  }
}
