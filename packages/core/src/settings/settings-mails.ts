import type { MailWords } from "@gatehouse/shared/notifications/mail-words";

export const settingsChangedMail: MailWords = {
  subject: "{{person}} changed settings: {{area}}",
  preheader: "Changed: {{changed}}",
  body: `# Settings were changed

**{{person}}** changed the settings in **{{area}}**: {{changed}}.

[Open settings]({{link}})

---

The audit log shows the values before and after.`,
};
