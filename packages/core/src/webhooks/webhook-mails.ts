import type { MailWords } from "@gatehouse/shared/notifications/mail-words";

export const webhookDisabledMail: MailWords = {
  subject: "The webhook {{name}} was switched off",
  preheader: "{{failures}} deliveries to {{host}} failed one after the other.",
  body: `# The webhook {{name}} was switched off

{{failures}} deliveries to **{{host}}** failed one after the other, each after all of its attempts. The last one: {{reason}}.

Nothing is sent to it until somebody switches it on again. What was not delivered can be sent again from its log.

[Open webhook]({{link}})`,
};
