import { AppError } from "@gatehouse/shared/errors";
import type { UpdateWebhookInput, Webhook } from "@gatehouse/shared/webhooks/webhook";
import { audit } from "../audit/audit";
import { changesOf } from "../audit/changes-of";
import type { UserCtx } from "../context";
import { transaction } from "../db/transaction";
import { checkWebhook } from "./check-webhook";
import { getWebhookDoc } from "./get-webhook";
import { presentWebhook } from "./present-webhook";
import type { WebhookDoc } from "./webhook-store";

const statusFields = (before: WebhookDoc, isActive: boolean | undefined, now: Date): Partial<WebhookDoc> => {
  if (isActive === undefined || isActive === (before.status === "active")) return {};
  return { status: isActive ? "active" : "paused", statusChangedAt: now, failures: 0 };
};

/**
 * Changes what is given; switched on again, failures count from none. Throws `not-found`, `input.invalid`, and
 * `webhook.changed-meanwhile` for the later of two who began with the same.
 */
export const updateWebhook = async (ctx: UserCtx, input: UpdateWebhookInput): Promise<Webhook> => {
  const { id, updatedAt, name, url, eventTypes, isActive } = input;
  checkWebhook(ctx, input);
  const { workspaceId } = ctx.actor;
  const after = await transaction(ctx, async (tx) => {
    const before = await getWebhookDoc(tx, id);
    const fields = {
      ...(name !== undefined && { name }),
      ...(url !== undefined && { url }),
      ...(eventTypes !== undefined && { eventTypes }),
      ...statusFields(before, isActive, tx.now()),
    };
    const changed = await tx.stores.webhooks.update(workspaceId, { _id: id, updatedAt }, fields, tx.now());
    if (!changed) throw new AppError("webhook.changed-meanwhile");
    const changes = changesOf(before, changed, ["name", "url", "eventTypes", "status"]);
    await audit(tx, { workspaceId, action: "webhook.update", target: { kind: "webhook", id }, changes });
    return changed;
  });
  return presentWebhook(ctx, after);
};
