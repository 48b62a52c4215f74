import type { MailWords } from "@gatehouse/shared/notifications/mail-words";

export const userApprovedMail: MailWords = {
  subject: "Your account at {{workspace}} is approved",
  preheader: "You can sign in from now on.",
  body: `# Welcome, {{firstName}}

An admin of **{{workspace}}** approved your account. You can sign in from now on.

{{note}}

[Sign in]({{link}})

---

You sign in with {{email}} and the password you chose.`,
};

export const userRejectedMail: MailWords = {
  subject: "Your registration at {{workspace}} was not approved",
  preheader: "{{reason}}",
  body: `# Your registration was not approved

An admin of **{{workspace}}** looked at your registration, {{firstName}}, and decided against it.

The reason: “{{reason}}”

[Register again]({{link}})

---

With what was missing you may register again. An admin looks at it anew.`,
};
