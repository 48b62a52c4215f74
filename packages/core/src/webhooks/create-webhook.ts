import { AppError } from "@gatehouse/shared/errors";
import type { CreateWebhookInput, WebhookWithSecret } from "@gatehouse/shared/webhooks/webhook";
import { mostWebhooks } from "@gatehouse/shared/webhooks/webhook-limits";
import { audit } from "../audit/audit";
import type { UserCtx } from "../context";
import { type Tx, transaction } from "../db/transaction";
import { checkWebhook } from "./check-webhook";
import { presentWebhook } from "./present-webhook";
import { newWebhookSecret, sealWebhookSecret } from "./webhook-secret";
import type { WebhookDoc } from "./webhook-store";

/** Two who create at once draw a number from the same counter, so that the later one counts the earlier one's. */
const refuseTooMany = async ({ stores, actor }: Tx<UserCtx>): Promise<void> => {
  await stores.workspaces.nextNumber(actor.workspaceId, "webhook");
  if ((await stores.webhooks.count(actor.workspaceId)) >= mostWebhooks) throw new AppError("webhook.too-many");
};

const newWebhook = (ctx: UserCtx, { name, url, eventTypes }: CreateWebhookInput, secret: string): WebhookDoc => {
  const _id = ctx.newId("webhook");
  const now = ctx.now();
  return {
    _id,
    workspaceId: ctx.actor.workspaceId,
    name,
    url,
    eventTypes,
    status: "active",
    statusChangedAt: now,
    failures: 0,
    last: null,
    secret: sealWebhookSecret(ctx.config, _id, secret),
    formerSecret: null,
    createdBy: ctx.actor.user._id,
    createdAt: now,
    updatedAt: now,
  };
};

/** Throws `input.invalid` for what can't be reached or does not exist, and `webhook.too-many`. */
export const createWebhook = async (ctx: UserCtx, input: CreateWebhookInput): Promise<WebhookWithSecret> => {
  checkWebhook(ctx, input);
  const secret = newWebhookSecret(ctx);
  const doc = newWebhook(ctx, input, secret);
  await transaction(ctx, async (tx) => {
    await refuseTooMany(tx);
    await tx.stores.webhooks.insert(doc);
    const { workspaceId, name, url, eventTypes } = doc;
    const target = { kind: "webhook", id: doc._id } as const;
    await audit(tx, { workspaceId, action: "webhook.create", target, details: { name, url, eventTypes } });
  });
  return { webhook: await presentWebhook(ctx, doc), secret };
};
