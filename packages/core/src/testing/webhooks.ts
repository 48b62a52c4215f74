import type { Deps } from "../context";
import type { DeliveryDoc } from "../notifications/delivery-store";
import { newWebhookDelivery } from "../webhooks/queue-webhooks";
import { testType } from "../webhooks/test-event";
import { newWebhookSecret, sealWebhookSecret } from "../webhooks/webhook-secret";
import type { WebhookDoc } from "../webhooks/webhook-store";

let webhooks = 0;

/** A webhook that is on and wants everything; with its secret, as its receiver knows it. */
export const seedWebhook = async (world: Deps, workspaceId: string, overrides: Partial<WebhookDoc> = {}) => {
  webhooks += 1;
  const _id = world.newId("webhook");
  const secret = newWebhookSecret(world);
  const now = world.now();
  const doc: WebhookDoc = {
    _id,
    workspaceId,
    name: `Operations ${webhooks}`,
    url: `https://hooks-${webhooks}.harbor.example/gatehouse`,
    eventTypes: null,
    status: "active",
    statusChangedAt: now,
    failures: 0,
    last: null,
    secret: sealWebhookSecret(world.config, _id, secret),
    formerSecret: null,
    createdBy: "usr_nobody",
    createdAt: now,
    updatedAt: now,
    ...overrides,
  };
  await world.stores.webhooks.insert(doc);
  return { ...doc, secretInClear: secret };
};

/** What was sent to a webhook a moment ago. */
export const seedWebhookDelivery = async (world: Deps, { _id, workspaceId }: WebhookDoc): Promise<DeliveryDoc> => {
  const now = world.now();
  const attemptLog = [{ at: now, durationMs: 34, status: 204, error: null, answer: "" }];
  const queued = newWebhookDelivery(world, { _id: world.newId("event"), workspaceId, type: testType }, _id);
  const doc: DeliveryDoc = { ...queued, state: "sent", attempts: 1, attemptLog, finishedAt: now };
  await world.stores.deliveries.insertMissing([doc]);
  return doc;
};
