import type { MailWords } from "@gatehouse/shared/notifications/mail-words";

export const settingsChangedMail: MailWords = {
  subject: "{{person}} changed settings: {{area}}",
  preheader: "Changed: {{changed}}",
  body: `# Settings were changed

**{{person}}** changed the settings in **{{area}}**: {{changed}}.

[Open settings]({{link}})

---

Before and after stand in the audit log.`,
};
