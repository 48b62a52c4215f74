import { AppError } from "@gatehouse/shared/errors";
import type { WebhookWithSecret } from "@gatehouse/shared/webhooks/webhook";
import { formerSecretHours } from "@gatehouse/shared/webhooks/webhook-limits";
import { audit } from "../audit/audit";
import { requireFreshSignIn } from "../auth/require-fresh-sign-in";
import type { UserCtx } from "../context";
import { transaction } from "../db/transaction";
import { getWebhookDoc } from "./get-webhook";
import { presentWebhook } from "./present-webhook";
import { newWebhookSecret, sealWebhookSecret } from "./webhook-secret";

/**
 * Makes a new secret and tells it once. The one before signs beside it for a day, so that receivers lose nothing while
 * they change over; one before that is gone at once. Throws `not-found`, and `webhook.changed-meanwhile`.
 */
export const rotateWebhookSecret = async (ctx: UserCtx, { id }: { id: string }): Promise<WebhookWithSecret> => {
  requireFreshSignIn(ctx);
  const { workspaceId } = ctx.actor;
  const secret = newWebhookSecret(ctx);
  const after = await transaction(ctx, async (tx) => {
    const before = await getWebhookDoc(tx, id);
    const until = new Date(tx.now().getTime() + formerSecretHours * 3_600_000);
    const fields = {
      secret: sealWebhookSecret(tx.config, id, secret),
      formerSecret: { sealed: before.secret, until },
    };
    const changed = await tx.stores.webhooks.update(workspaceId, before, fields, tx.now());
    if (!changed) throw new AppError("webhook.changed-meanwhile");
    await audit(tx, { workspaceId, action: "webhook.rotate-secret", target: { kind: "webhook", id } });
    return changed;
  });
  return { webhook: await presentWebhook(ctx, after), secret };
};
