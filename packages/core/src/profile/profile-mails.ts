import type { MailWords } from "@gatehouse/shared/notifications/mail-words";

/** Names nobody: to an address that is not proved yet, a name would be a stranger's words in our mail. */
export const emailChangeRequestedMail: MailWords = {
  subject: "Your new address at {{workspace}}",
  preheader: "Confirm that you read {{email}}. From then on you sign in with it.",
  body: `# Confirm your new address

An account at {{workspace}} is to have this address. Once it is confirmed, you sign in with it, and messages come here.

[Confirm the address]({{link}})

The link works once, until **{{until}}**, for whoever is signed in to that account.

---

Do you not know this account? Then do nothing: the address stays out of it.`,
};

export const emailWantedMail: MailWords = {
  subject: "Your address has an account at {{workspace}} already",
  preheader: "Nothing was changed: one address belongs to one account.",
  body: `# This address has an account already

Somebody asked to use this address for another account at {{workspace}}. It belongs to yours, and stays there. Do you want it on the other one? Give this account another address first, or delete it.

[Open sign-in]({{link}})

---

Was it not you? Then there is nothing to do: nothing was changed, and whoever tried learned nothing.`,
};

export const emailChangedMail: MailWords = {
  subject: "Your address at {{workspace}} was changed",
  preheader: "From now on you sign in with {{newEmail}}.",
  body: `# Your e-mail address was changed

The address of your account was changed to **{{newEmail}}** with **{{device}}** from **{{ip}}** on **{{when}}**. From now on you sign in with the new one, and messages go there. This is the last one to {{oldEmail}}.

[Open your profile]({{link}})

---

Was it you? Then there is nothing to do. If not, tell an admin of {{workspace}} now: they can end the sessions of your account and give it back to you.`,
};
