import { dateInWords } from "@gatehouse/shared/date-in-words";
import { z } from "zod";
import { person } from "../events/audiences";
import { defineEvent } from "../events/event";
import { manyFailuresMail, newDeviceMail, passwordChangedMail, passwordResetMail } from "./auth-mails";
import { isLinkOpen, tokenOf } from "./links";

const reviewSessions = { path: "/profile/sessions", label: "Review sessions" };
const reason = "Security messages always reach you";
const newPassword = (): string => "/auth/reset";

export const newDevice = defineEvent({
  name: "security.new_device",
  title: "New device",
  category: "security",
  isMandatory: true,
  data: z.object({ userId: z.string(), device: z.string(), ip: z.string(), signedInAt: z.coerce.date() }),
  sample: {
    userId: "usr_sample",
    device: "Firefox on Linux",
    ip: "203.0.113.7",
    signedInAt: new Date("2026-11-17T09:42:00Z"),
  },
  recipients: { person },
  reason,
  inApp: {
    text: ({ data }) => ({
      title: "Sign-in from a new device",
      body: `${data.device}, address ${data.ip}`,
      action: reviewSessions,
    }),
  },
  mail: {
    words: newDeviceMail,
    path: () => reviewSessions.path,
    variables: ({ data }) => ({ device: data.device, ip: data.ip, when: data.signedInAt }),
  },
});

export const manyFailures = defineEvent({
  name: "security.many_failures",
  title: "Many wrong passwords",
  category: "security",
  isMandatory: true,
  data: z.object({ userId: z.string(), attempts: z.number(), ip: z.string(), failedAt: z.coerce.date() }),
  sample: { userId: "usr_sample", attempts: 10, ip: "203.0.113.7", failedAt: new Date("2026-11-17T09:42:00Z") },
  recipients: { person },
  reason,
  inApp: {
    text: ({ data }) => ({
      title: `${data.attempts} wrong passwords for your account`,
      body: `The last came from the address ${data.ip}`,
      action: reviewSessions,
    }),
  },
  mail: {
    words: manyFailuresMail,
    path: newPassword,
    variables: ({ data }) => ({ attempts: data.attempts, ip: data.ip, when: data.failedAt }),
  },
});

export const passwordChanged = defineEvent({
  name: "security.password_changed",
  title: "Password changed",
  category: "security",
  isMandatory: true,
  data: z.object({ userId: z.string(), device: z.string(), ip: z.string(), changedAt: z.coerce.date() }),
  sample: {
    userId: "usr_sample",
    device: "Firefox on Linux",
    ip: "203.0.113.7",
    changedAt: new Date("2026-11-17T09:42:00Z"),
  },
  recipients: { person },
  reason,
  inApp: {
    text: ({ data }) => ({
      title: "Your password was changed",
      body: `${data.device}, address ${data.ip}`,
      action: reviewSessions,
    }),
  },
  mail: {
    words: passwordChangedMail,
    path: newPassword,
    variables: ({ data }) => ({ device: data.device, ip: data.ip, when: data.changedAt }),
  },
});

/** What the owner of an address reads who asked for a new password: the link, or why there is none. */
const resetAnswers = ["link", "invited", "no_password", "closed"] as const;
export type ResetAnswer = (typeof resetAnswers)[number];

const answerInWords: Record<ResetAnswer, (workspace: string) => string> = {
  link: (workspace) =>
    `Somebody, most likely you, asked for a new password for your account at ${workspace}. Setting it ends every session.`,
  invited: (workspace) =>
    `You are invited to ${workspace} but have not joined yet, so there is no password to replace. Open the link in your invitation mail. If it has expired, the same page asks for a new one.`,
  no_password: (workspace) =>
    `Your account at ${workspace} has no password: you sign in through your company. Choose that on the sign-in page.`,
  closed: (workspace) =>
    `Your account at ${workspace} is not open at the moment, and a new password would not change that. An admin of ${workspace} can tell you more.`,
};

export const passwordResetRequested = defineEvent({
  name: "user.password_reset_requested",
  title: "Password reset",
  category: "account",
  isMandatory: true,
  data: z.object({
    userId: z.string(),
    answer: z.enum(resetAnswers),
    linkId: z.string(),
    expiresAt: z.coerce.date(),
  }),
  sample: {
    userId: "usr_sample",
    answer: "link",
    linkId: "lnk_sample",
    expiresAt: new Date("2026-11-17T10:12:00Z"),
  },
  recipients: { person },
  reason: "A new password was asked for with this address",
  mail: {
    words: passwordResetMail,
    path: ({ data: { answer, linkId } }, config) =>
      answer === "link"
        ? `/auth/reset/code?token=${tokenOf(config, { _id: linkId, purpose: "reset-password" })}`
        : "/auth/password/login",
    variables: ({ data: { answer, expiresAt } }, workspace) => ({
      title: answer === "link" ? "Set a new password" : "There is no password to replace",
      answer: answerInWords[answer](workspace),
      button: answer === "link" ? "Set a new password" : "Open the sign-in page",
      validity: answer === "link" ? `The link works once, until ${dateInWords(expiresAt)}.` : "",
    }),
  },
  isStillWanted: async ({ data: { answer, linkId } }, stores) => answer !== "link" || isLinkOpen(stores, linkId),
});
