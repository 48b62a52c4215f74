import type { MailWords } from "@gatehouse/shared/notifications/mail-words";

export const userInvitedMail: MailWords = {
  subject: "{{inviter}} invites you to {{place}}",
  preheader: "Set a password and look around. The link works until {{until}}.",
  body: `# {{inviter}} invites you to {{place}}

{{about}} You join **{{place}}** as **{{role}}**. Set a password and look around.

[Accept the invitation]({{link}})

The link works once, until **{{until}}**.

---

Did you not expect this? Then do nothing. The account can't be used until you accept.`,
};

export const invitationAcceptedMail: MailWords = {
  subject: "{{person}} accepted your invitation",
  preheader: "{{personEmail}} can sign in to {{workspace}} from now on.",
  body: `# {{person}} accepted your invitation

**{{person}}** ({{personEmail}}) set a password and can sign in from now on, as **{{role}}** at **{{place}}**.

[Open user]({{link}})

---

There is nothing you need to do.`,
};

export const invitationExpiredMail: MailWords = {
  subject: "{{person}} asks for a new link",
  preheader: "The invitation for {{personEmail}} has expired.",
  body: `# {{person}} asks for a new link

Your invitation for **{{person}}** ({{personEmail}}) has expired. Somebody opened its link and asks for a new one; sending it again makes one and mails it to that address.

[Open invitation]({{link}})

---

If this person should not join any more, do nothing: the old link stays dead.`,
};
