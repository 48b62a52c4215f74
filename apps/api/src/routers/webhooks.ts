import { createWebhook } from "@gatehouse/core/webhooks/create-webhook";
import { deleteWebhook } from "@gatehouse/core/webhooks/delete-webhook";
import { getWebhook } from "@gatehouse/core/webhooks/get-webhook";
import { listWebhookDeliveries } from "@gatehouse/core/webhooks/list-webhook-deliveries";
import { listWebhooks } from "@gatehouse/core/webhooks/list-webhooks";
import { replayWebhookDelivery } from "@gatehouse/core/webhooks/replay-webhook-delivery";
import { rotateWebhookSecret } from "@gatehouse/core/webhooks/rotate-webhook-secret";
import { testWebhook } from "@gatehouse/core/webhooks/test-webhook";
import { updateWebhook } from "@gatehouse/core/webhooks/update-webhook";
import { listWebhookEventTypes } from "@gatehouse/core/webhooks/webhook-event-types";
import {
  createWebhookInput,
  listWebhookDeliveriesInput,
  updateWebhookInput,
  webhookDeliveryIdInput,
  webhookIdInput,
} from "@gatehouse/shared/webhooks/webhook";
import { procedureFor, router } from "../trpc/trpc";

export const webhooksRouter = router({
  list: procedureFor("webhooks:read").query(({ ctx }) => listWebhooks(ctx)),
  eventTypes: procedureFor("webhooks:read").query(() => listWebhookEventTypes()),
  get: procedureFor("webhooks:read")
    .input(webhookIdInput)
    .query(({ ctx, input }) => getWebhook(ctx, input)),
  deliveries: procedureFor("webhooks:read")
    .input(listWebhookDeliveriesInput)
    .query(({ ctx, input }) => listWebhookDeliveries(ctx, input)),
  create: procedureFor("webhooks:update")
    .input(createWebhookInput)
    .mutation(({ ctx, input }) => createWebhook(ctx, input)),
  update: procedureFor("webhooks:update")
    .input(updateWebhookInput)
    .mutation(({ ctx, input }) => updateWebhook(ctx, input)),
  rotateSecret: procedureFor("webhooks:update")
    .input(webhookIdInput)
    .mutation(({ ctx, input }) => rotateWebhookSecret(ctx, input)),
  test: procedureFor("webhooks:update")
    .input(webhookIdInput)
    .mutation(({ ctx, input }) => testWebhook(ctx, input)),
  replay: procedureFor("webhooks:update")
    .input(webhookDeliveryIdInput)
    .mutation(({ ctx, input }) => replayWebhookDelivery(ctx, input)),
  delete: procedureFor("webhooks:update")
    .input(webhookIdInput)
    .mutation(({ ctx, input }) => deleteWebhook(ctx, input)),
});
