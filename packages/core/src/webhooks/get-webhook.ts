import { AppError } from "@gatehouse/shared/errors";
import type { Webhook } from "@gatehouse/shared/webhooks/webhook";
import type { UserCtx } from "../context";
import { presentWebhook } from "./present-webhook";
import type { WebhookDoc } from "./webhook-store";

/** A webhook of the actor's workspace; throws `not-found`. */
export const getWebhookDoc = async ({ stores, actor }: UserCtx, id: string): Promise<WebhookDoc> => {
  const webhook = await stores.webhooks.find(actor.workspaceId, id);
  if (!webhook) throw new AppError("not-found");
  return webhook;
};

export const getWebhook = async (ctx: UserCtx, { id }: { id: string }): Promise<Webhook> =>
  presentWebhook(ctx, await getWebhookDoc(ctx, id));
