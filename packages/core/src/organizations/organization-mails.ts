import type { MailWords } from "@gatehouse/shared/notifications/mail-words";

export const organizationSuspendedMail: MailWords = {
  subject: "{{organization}} is suspended at {{workspace}}",
  preheader: "{{reason}}",
  body: `# {{organization}} is suspended

**{{suspendedBy}}** suspended {{organization}}. Its people can't sign in to {{workspace}} until it is resumed.

The reason given: {{reason}}

It is resumed by itself on {{resumeAt}}.

[Open {{workspace}}]({{link}})

---

Nothing was deleted. When the organization is resumed, everything is there as it was.`,
};
