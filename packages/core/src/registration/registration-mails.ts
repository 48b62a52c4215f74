import type { MailWords } from "@gatehouse/shared/notifications/mail-words";

export const userRegisteredMail: MailWords = {
  subject: "{{person}} registered and waits for approval",
  preheader: "{{personEmail}} waits for an admin of {{workspace}}.",
  body: `# {{person}} registered and waits for approval

**{{person}}** ({{personEmail}}) made an account and can't sign in before an admin agrees.

[Approve or reject]({{link}})

---

Every admin was told; the first one to decide decides.`,
};

export const emailVerificationMail: MailWords = {
  subject: "Confirm your e-mail address for {{workspace}}",
  preheader: "Open the link and type your password: it proves that {{email}} is yours.",
  body: `# Confirm your e-mail address

Open the link and type your password: this proves that **{{email}}** is yours. It becomes your sign-in at **{{workspace}}**.

[Confirm this address]({{link}})

The link works once, until {{until}}.

---

Was it not you? Then do nothing: unless you confirm it, nobody gets in with your address.`,
};

export const alreadyRegisteredMail: MailWords = {
  subject: "You have an account at {{workspace}} already",
  preheader: "Nothing was changed. Sign in as before.",
  body: `# {{title}}

{{advice}}

[Open sign-in]({{link}})

---

Was it not you? Then there is nothing to do: nothing was changed, and whoever tried learned nothing.`,
};
