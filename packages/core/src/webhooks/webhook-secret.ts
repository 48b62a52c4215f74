import type { Config, Deps } from "../context";
import { seal, unseal } from "../secrets/seal";
import type { WebhookDoc } from "./webhook-store";

const prefix = "whsec_";

/** 32 random bytes, as receivers paste them into any library for Standard Webhooks. */
export const newWebhookSecret = ({ random }: Pick<Deps, "random">): string => prefix + random(32).toString("base64");

const placeOf = (webhookId: string): string => `webhook.${webhookId}`;

export const sealWebhookSecret = (config: Pick<Config, "secret">, webhookId: string, secret: string): string =>
  seal(config, placeOf(webhookId), secret);

/** The keys that sign now, the newest first. */
export const signingKeys = (
  config: Pick<Config, "secret">,
  { _id, secret, formerSecret }: Pick<WebhookDoc, "_id" | "secret" | "formerSecret">,
  now: Date,
): Buffer[] => {
  const sealed = formerSecret && formerSecret.until > now ? [secret, formerSecret.sealed] : [secret];
  return sealed.map((one) => Buffer.from(unseal(config, placeOf(_id), one).slice(prefix.length), "base64"));
};
