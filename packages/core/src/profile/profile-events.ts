import { isLinkOpen, tokenOf } from "../auth/links";
import { defineEvent } from "../events/event";

/** To the new address: only who reads it can make it count. */
export const emailChangeRequested = defineEvent({
  name: "user.email_change_requested",
  category: "account",
  isMandatory: true,
  channels: ["email"],
  recipients: async ({ data }) => [data.userId],
  mailTo: ({ data }) => data.email,
  mailPath: ({ data }, config) =>
    `/confirm-email?token=${tokenOf(config, { _id: data.linkId, purpose: "change-email" })}`,
  isStillWanted: ({ data }, stores) => isLinkOpen(stores, data.linkId),
});

/** Somebody else's account was to get this address: only its owner learns so. */
export const emailWanted = defineEvent({
  name: "user.email_wanted",
  category: "account",
  isMandatory: true,
  channels: ["email"],
  recipients: async ({ data }) => [data.userId],
  mailPath: () => "/auth/password/login",
});

/** By mail to the old address, which its owner may still read when somebody else made the change. */
export const emailChanged = defineEvent({
  name: "security.email_changed",
  category: "security",
  isMandatory: true,
  channels: ["in_app", "email"],
  recipients: async ({ data }) => [data.userId],
  inApp: ({ data }) => ({
    title: "Your e-mail address was changed",
    body: `From ${data.oldEmail} to ${data.newEmail}`,
    reason: "Security messages always reach you",
    action: { path: "/profile", label: "Review profile" },
  }),
  mailTo: ({ data }) => data.oldEmail,
  mailPath: () => "/profile",
});
