import type { MailWords } from "@gatehouse/shared/notifications/mail-words";

export const userWelcomeMail: MailWords = {
  subject: "Welcome to {{workspace}}",
  preheader: "{{news}}",
  body: `# Welcome, {{firstName}}

{{news}} {{next}}

[Open home]({{link}})

---

You sign in with {{email}} and the password you chose.`,
};

export const userSuspendedMail: MailWords = {
  subject: "Your account at {{workspace}} is suspended",
  preheader: "{{reason}}",
  body: `# Your account is suspended

You can't sign in to {{workspace}} for now, and all your sessions have ended.

The reason given: {{reason}}

[Open {{workspace}}]({{link}})

---

Nothing of yours was deleted. An admin of the workspace can reactivate the account.`,
};

export const userActivatedMail: MailWords = {
  subject: "Your account at {{workspace}} is active again",
  preheader: "You can sign in again.",
  body: `# Your account is active again

The suspension of your account was lifted: you can sign in to {{workspace}} again.

{{reason}}

[Sign in]({{link}})

---

Your role, teams and access are as they were.`,
};

export const userRoleChangedMail: MailWords = {
  subject: "{{person}} is {{role}} now",
  preheader: "{{may}}.",
  body: `# {{person}} is {{role}} now

{{changedBy}} changed the role of **{{person}}** at **{{place}}** from {{formerRole}} to **{{role}}**.

[Open home]({{link}})

---

It holds from now on; nobody needs to sign in anew.`,
};

export const userTeamsChangedMail: MailWords = {
  subject: "{{person}} has other teams now",
  preheader: "Changed by {{changedBy}}.",
  body: `# {{person}} has other teams now

{{changedBy}} changed the teams of **{{person}}** at **{{place}}**.

{{joined}}

{{left}}

[Open home]({{link}})

---

Access that comes with a team begins and ends with it.`,
};

export const userMovedMail: MailWords = {
  subject: "{{person}} moved to {{place}}",
  preheader: "Changed by {{changedBy}}.",
  body: `# {{person}} moved to {{place}}

{{changedBy}} moved **{{person}}** from **{{formerPlace}}** to **{{place}}**.

[Open home]({{link}})

---

Teams and access are those of the new organization from now on.`,
};

export const userRemovedMail: MailWords = {
  subject: "{{person}} left {{place}}",
  preheader: "Changed by {{changedBy}}.",
  body: `# {{person}} left {{place}}

{{changedBy}} removed **{{person}}** from **{{place}}**.

{{note}}

[Open {{workspace}}]({{link}})

---

The account stays, without the teams and the access of that organization.`,
};
