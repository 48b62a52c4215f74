import { audit } from "../audit/audit";
import type { Actor } from "../auth/actor";
import type { RequestCtx } from "../context";
import { transaction } from "../db/transaction";
import { findPlace } from "../organizations/find-place";

/**
 * Takes the sample data away again, all of it. Real people who were put into one of its organizations go to the default
 * one as members; the audit log keeps that somebody filled it in and removed it.
 */
export const deleteSampleData = (ctx: RequestCtx & { actor?: Actor }, workspaceId: string): Promise<void> =>
  transaction(ctx, async (tx) => {
    if (!(await tx.stores.sampleData.exists(workspaceId))) return;
    await tx.stores.sampleData.rescue(workspaceId, await findPlace(tx, workspaceId, { role: "member" }));
    await tx.stores.sampleData.delete(workspaceId);
    const target = { kind: "workspace", id: workspaceId } as const;
    await audit(tx, { workspaceId, action: "sample-data.delete", target });
  });
