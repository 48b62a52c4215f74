import { defineEvent } from "../events/event";
import { isLinkOpen, tokenOf } from "./links";

const reviewSessions = { path: "/profile", label: "Review sessions" };
const securityReason = "Security messages always reach you";

export const newDevice = defineEvent({
  name: "security.new_device",
  category: "security",
  isMandatory: true,
  channels: ["in_app", "email"],
  recipients: async ({ data }) => [data.userId],
  inApp: ({ data }) => ({
    title: "Sign-in from a new device",
    body: `${data.device}, address ${data.ip}`,
    reason: securityReason,
    action: reviewSessions,
  }),
  mailPath: () => reviewSessions.path,
});

export const manyFailures = defineEvent({
  name: "security.many_failures",
  category: "security",
  isMandatory: true,
  channels: ["in_app", "email"],
  recipients: async ({ data }) => [data.userId],
  inApp: ({ data }) => ({
    title: `${data.attempts} wrong passwords for your account`,
    body: `The last came from the address ${data.ip}`,
    reason: securityReason,
    action: reviewSessions,
  }),
  mailPath: () => "/auth/reset",
});

export const passwordChanged = defineEvent({
  name: "security.password_changed",
  category: "security",
  isMandatory: true,
  channels: ["in_app", "email"],
  recipients: async ({ data }) => [data.userId],
  inApp: ({ data }) => ({
    title: "Your password was changed",
    body: `${data.device}, address ${data.ip}`,
    reason: securityReason,
    action: reviewSessions,
  }),
  mailPath: () => "/auth/reset",
});

export const passwordResetRequested = defineEvent({
  name: "user.password_reset_requested",
  category: "account",
  isMandatory: true,
  channels: ["email"],
  recipients: async ({ data }) => [data.userId],
  mailPath: ({ data: { answer, linkId } }, config) =>
    answer === "link"
      ? `/auth/reset/code?token=${tokenOf(config, { _id: linkId, purpose: "reset-password" })}`
      : "/auth/password/login",
  isStillWanted: async ({ data: { answer, linkId } }, stores) => answer !== "link" || isLinkOpen(stores, linkId),
});
