import type { MailWords } from "@gatehouse/shared/notifications/mail-words";

export const newDeviceMail: MailWords = {
  subject: "New sign-in to {{workspace}}",
  preheader: "{{device}}, address {{ip}}, {{when}}",
  body: `# Sign-in from a new device

Somebody signed in to your account on **{{when}}** with **{{device}}**, which was not used before, from the address **{{ip}}**.

[Review sessions]({{link}})

---

Was it you? Then there is nothing to do. If not, end that session and change your password now.`,
};

export const manyFailuresMail: MailWords = {
  subject: "Wrong passwords for your account at {{workspace}}",
  preheader: "{{attempts}} attempts, the last from the address {{ip}}",
  body: `# {{attempts}} wrong passwords in a row

Somebody tried to sign in to your account with **{{attempts}} wrong passwords**, the last time from the address **{{ip}}** on **{{when}}**. Further attempts are refused for 15 minutes.

[Set a new password]({{link}})

---

Nobody got in. Was it you, and the password is lost? Then set a new one. Was it not you? A password you use nowhere else keeps them out.`,
};

export const passwordChangedMail: MailWords = {
  subject: "Your password at {{workspace}} was changed",
  preheader: "{{device}}, address {{ip}}, {{when}}",
  body: `# Your password was changed

It was changed with **{{device}}** from the address **{{ip}}** on **{{when}}**. Every other session has ended.

[It was not me]({{link}})

---

Was it you? Then there is nothing to do. If not, set a new password now: it ends every session. Then tell an admin.`,
};

export const passwordResetMail: MailWords = {
  subject: "Your password at {{workspace}}",
  preheader: "{{answer}}",
  body: `# {{title}}

{{answer}}

[{{button}}]({{link}})

{{validity}}

---

Was it not you? Then do nothing: your password stays as it is.`,
};
