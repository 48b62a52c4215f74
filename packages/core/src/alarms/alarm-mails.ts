import type { MailWords } from "@gatehouse/shared/notifications/mail-words";

export const jobFailedMail: MailWords = {
  subject: "Jobs keep failing: {{subject}}",
  preheader: "{{failures}} times in a row since {{since}}",
  body: `# Jobs keep failing

Jobs of the kind **{{subject}}** have failed {{failures}} times in a row since {{since}}.

The last time: {{reason}}

[Open deliveries]({{link}})

---

They are tried again by themselves, and nothing is lost. You are told again in an hour, or when they work.`,
};

export const storageDegradedMail: MailWords = {
  subject: "{{subject}} needs a look",
  preheader: "{{reason}}",
  body: `# {{subject}} needs a look

{{reason}}

It was found so {{failures}} times in a row since {{since}}.

[Open deliveries]({{link}})

---

You are told again in an hour, or when it is well.`,
};
