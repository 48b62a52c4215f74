import { z } from "zod";
import { admins } from "../events/audiences";
import { defineEvent } from "../events/event";
import { webhookDisabledMail } from "./webhook-mails";
import { webhookPath } from "./webhook-path";

export const webhookDisabled = defineEvent({
  name: "webhook.disabled",
  title: "Webhook switched off",
  category: "system",
  isMandatory: false,
  data: z.object({
    webhookId: z.string(),
    name: z.string(),
    host: z.string(),
    /** Deliveries given up one after the other. */
    failures: z.number().int(),
    /** Of the last one. */
    reason: z.string(),
  }),
  sample: {
    webhookId: "whk_sample",
    name: "Harbor operations",
    host: "hooks.harbor.example",
    failures: 5,
    reason: "Answered 503",
  },
  recipients: { admins },
  inApp: {
    text: ({ data }) => ({
      title: `The webhook ${data.name} was switched off`,
      body: `${data.failures} deliveries to ${data.host} failed one after the other. The last one: ${data.reason}`,
      action: { path: webhookPath(data.webhookId), label: "Open webhook" },
    }),
  },
  mail: {
    words: webhookDisabledMail,
    path: ({ data }) => webhookPath(data.webhookId),
    variables: ({ data: { name, host, failures, reason } }) => ({ name, host, failures, reason }),
  },
});
