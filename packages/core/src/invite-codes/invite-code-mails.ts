import type { MailWords } from "@gatehouse/shared/notifications/mail-words";

export const inviteCodeUsedUpMail: MailWords = {
  subject: "Invite code {{code}} is used up",
  preheader: "{{quota}} of {{quota}} used; the next person is refused.",
  body: `# Invite code {{code}} is used up

The last of {{quota}} uses of **{{code}}** is taken. People who register with it for **{{place}}** now read that it is used up.

[Open code]({{link}})

---

Raise its number of uses to let more people in, or make a new code.`,
};
