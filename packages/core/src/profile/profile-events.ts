import { z } from "zod";
import { isLinkOpen, tokenOf } from "../auth/links";
import { person } from "../events/audiences";
import { defineEvent } from "../events/event";
import { emailChangedMail, emailChangeRequestedMail, emailWantedMail } from "./profile-mails";

/** To the new address: only who reads it can make it count. */
export const emailChangeRequested = defineEvent({
  name: "user.email_change_requested",
  title: "Confirm a new address",
  category: "account",
  isMandatory: true,
  data: z.object({ userId: z.string(), email: z.string(), linkId: z.string(), expiresAt: z.coerce.date() }),
  sample: {
    userId: "usr_sample",
    email: "elena.rossi@harbor.example",
    linkId: "lnk_sample",
    expiresAt: new Date("2026-11-18T09:42:00Z"),
  },
  recipients: { person },
  reason: "Somebody, probably you, wants to use this address here",
  mail: {
    words: emailChangeRequestedMail,
    to: ({ data }) => data.email,
    path: ({ data }, config) =>
      `/confirm-email?token=${tokenOf(config, { _id: data.linkId, purpose: "change-email" })}`,
    variables: ({ data }) => ({ until: data.expiresAt }),
  },
  isStillWanted: ({ data }, stores) => isLinkOpen(stores, data.linkId),
});

/** Somebody else's account was to get this address: only its owner learns so. */
export const emailWanted = defineEvent({
  name: "user.email_wanted",
  title: "Address wanted by another account",
  category: "account",
  isMandatory: true,
  data: z.object({ userId: z.string() }),
  sample: { userId: "usr_sample" },
  recipients: { person },
  reason: "Somebody wanted to use this address for another account",
  mail: { words: emailWantedMail, path: () => "/auth/password/login" },
});

/** By mail to the old address, which its owner may still read when somebody else made the change. */
export const emailChanged = defineEvent({
  name: "security.email_changed",
  title: "Address changed",
  category: "security",
  isMandatory: true,
  data: z.object({
    userId: z.string(),
    oldEmail: z.string(),
    newEmail: z.string(),
    device: z.string(),
    ip: z.string(),
    changedAt: z.coerce.date(),
  }),
  sample: {
    userId: "usr_sample",
    oldEmail: "elena.marchetti@harbor.example",
    newEmail: "elena.rossi@harbor.example",
    device: "Firefox on Linux",
    ip: "203.0.113.7",
    changedAt: new Date("2026-11-17T09:42:00Z"),
  },
  recipients: { person },
  reason: "Security messages always reach you",
  inApp: {
    text: ({ data }) => ({
      title: "Your e-mail address was changed",
      body: `From ${data.oldEmail} to ${data.newEmail}`,
      action: { path: "/profile", label: "Review profile" },
    }),
  },
  mail: {
    words: emailChangedMail,
    to: ({ data }) => data.oldEmail,
    path: () => "/profile",
    variables: ({ data }) => ({
      oldEmail: data.oldEmail,
      newEmail: data.newEmail,
      device: data.device,
      ip: data.ip,
      when: data.changedAt,
    }),
  },
});
