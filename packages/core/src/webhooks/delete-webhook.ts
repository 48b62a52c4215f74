import { AppError } from "@gatehouse/shared/errors";
import { audit } from "../audit/audit";
import type { UserCtx } from "../context";
import { transaction } from "../db/transaction";
import { getWebhookDoc } from "./get-webhook";

/** What is on its way to it is skipped. Throws `not-found`. */
export const deleteWebhook = (ctx: UserCtx, { id }: { id: string }): Promise<void> =>
  transaction(ctx, async (tx) => {
    const { workspaceId } = tx.actor;
    const { name, url } = await getWebhookDoc(tx, id);
    if ((await tx.stores.webhooks.delete(workspaceId, id)) === 0) throw new AppError("not-found");
    const target = { kind: "webhook", id } as const;
    await audit(tx, { workspaceId, action: "webhook.delete", target, details: { name, url } });
  });
