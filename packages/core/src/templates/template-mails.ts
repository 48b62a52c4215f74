import type { MailWords } from "@gatehouse/shared/notifications/mail-words";

export const templateFailedMail: MailWords = {
  subject: "The words of a mail can't be used: {{mail}}",
  preheader: "Gatehouse's own words go out instead.",
  body: `# Your words for “{{mail}}” can't be used

The mail went out with Gatehouse's own words, because the ones of {{workspace}} failed: **{{problem}}**

[Open the template]({{link}})

---

Nobody missed a mail. You are told of this at most once an hour.`,
};
