import type { Webhook } from "@gatehouse/shared/webhooks/webhook";
import type { UserCtx } from "../context";
import { named } from "../named";
import { namesOfUsers } from "../users/names-of-users";
import type { WebhookDoc } from "./webhook-store";

/** Webhooks as admins see them: never with a secret. */
export const presentWebhooks = async (ctx: UserCtx, docs: WebhookDoc[]): Promise<Webhook[]> => {
  const now = ctx.now();
  const creators = await namesOfUsers(
    ctx,
    docs.map(({ createdBy }) => createdBy),
  );
  return docs.map((doc) => ({
    id: doc._id,
    name: doc.name,
    url: doc.url,
    eventTypes: doc.eventTypes,
    status: doc.status,
    statusChangedAt: doc.statusChangedAt,
    failures: doc.failures,
    last: doc.last,
    formerSecretUntil: doc.formerSecret && doc.formerSecret.until > now ? doc.formerSecret.until : null,
    createdBy: named(doc.createdBy, creators),
    createdAt: doc.createdAt,
    updatedAt: doc.updatedAt,
  }));
};

export const presentWebhook = async (ctx: UserCtx, doc: WebhookDoc): Promise<Webhook> => {
  const [webhook] = await presentWebhooks(ctx, [doc]);
  if (!webhook) throw new Error("one document makes one webhook");
  return webhook;
};
