import { createHmac } from "node:crypto";

type Signed = { id: string; sentAt: Date; body: string };

/** The headers of Standard Webhooks: id, seconds, and a signature of both and the body by each of the keys. */
export const signWebhook = (keys: Buffer[], { id, sentAt, body }: Signed) => {
  const timestamp = Math.floor(sentAt.getTime() / 1_000).toString();
  const signatures = keys.map((key) => createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest("base64"));
  return {
    "webhook-id": id,
    "webhook-timestamp": timestamp,
    "webhook-signature": signatures.map((signature) => `v1,${signature}`).join(" "),
  };
};
