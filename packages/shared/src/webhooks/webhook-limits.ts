/** Of a workspace. */
export const mostWebhooks = 50;

export const mostWebhookTypes = 200;

/** Deliveries given up one after the other, after which a webhook is switched off. */
export const failuresUntilDisabled = 5;

/** How long the former secret signs beside the new one. */
export const formerSecretHours = 24;
