import type { MailWords } from "@gatehouse/shared/notifications/mail-words";

export const organizationRequestedMail: MailWords = {
  subject: "{{person}} asks for the organization {{organization}}",
  preheader: "It waits for an admin to approve or reject it.",
  body: `# An organization waits for approval

**{{person}}** ({{personEmail}}) asks for the organization **{{organization}}**. Approved, it opens with its team of all members, and {{person}} becomes its admin.

[Review the request]({{link}})

---

The first admin to decide answers for all. Whoever asked is told either way.`,
};

export const organizationApprovedMail: MailWords = {
  subject: "{{organization}} is open",
  preheader: "You are its admin: invite your teammates.",
  body: `# {{organization}} is open

**{{organization}}** is an organization at {{workspace}} from now on, and you are its admin. Invite your teammates and sort them into teams.

[Open the organization]({{link}})

---

Make somebody else an admin too, so that it never depends on one person.`,
};

export const organizationRejectedMail: MailWords = {
  subject: "{{organization}} was not approved",
  preheader: "{{reason}}",
  body: `# {{organization}} was not approved

An admin of {{workspace}} did not approve the organization **{{organization}}** and gives this reason:

**{{reason}}**

[Try again]({{link}})

---

Your account stays as it is.`,
};
