import { z } from "zod";
import { isLinkOpen, tokenOf } from "../auth/links";
import { admins, person } from "../events/audiences";
import { defineEvent } from "../events/event";
import { alreadyRegisteredMail, emailVerificationMail, userRegisteredMail } from "./registration-mails";

const approvalPath = (userId: string): string => `/admin/approvals?id=${userId}`;

/** Somebody waits for an admin. */
export const userRegistered = defineEvent({
  name: "user.registered",
  title: "Registration to approve",
  category: "account",
  isMandatory: false,
  data: z.object({ userId: z.string(), name: z.string(), email: z.string() }),
  sample: { userId: "usr_sample", name: "Leila Haddad", email: "leila.haddad@alderfinch.example" },
  recipients: { admins },
  inApp: {
    text: ({ data }) => ({
      title: `${data.name} registered`,
      body: `${data.email} waits for an admin`,
      action: { path: approvalPath(data.userId), label: "Review" },
    }),
    many: (count) => `${count} people registered`,
  },
  mail: {
    words: userRegisteredMail,
    path: ({ data }) => approvalPath(data.userId),
    variables: ({ data }) => ({ person: data.name, personEmail: data.email }),
  },
  isStillWanted: async ({ data }, stores) => (await stores.users.findForJob(data.userId))?.status === "pending",
});

export const emailVerification = defineEvent({
  name: "user.email_verification",
  title: "Confirm an address",
  category: "account",
  isMandatory: true,
  data: z.object({ userId: z.string(), linkId: z.string(), expiresAt: z.coerce.date() }),
  sample: { userId: "usr_sample", linkId: "lnk_sample", expiresAt: new Date("2026-11-20T09:42:00Z") },
  recipients: { person },
  reason: "Somebody, probably you, asked for an account here",
  mail: {
    words: emailVerificationMail,
    path: ({ data }, config) => `/auth/verify?token=${tokenOf(config, { _id: data.linkId, purpose: "verify-email" })}`,
    variables: ({ data }) => ({ until: data.expiresAt }),
  },
  isStillWanted: ({ data }, stores) => isLinkOpen(stores, data.linkId),
});

/** Somebody registered with an address that has an account: only its owner learns so. */
export const alreadyRegistered = defineEvent({
  name: "user.already_registered",
  title: "Registered already",
  category: "account",
  isMandatory: true,
  data: z.object({
    userId: z.string(),
    /** Nobody chose a password yet: the link of the invitation does that. */
    isInvited: z.boolean(),
  }),
  sample: { userId: "usr_sample", isInvited: false },
  recipients: { person },
  reason: "Somebody, probably you, tried to register this address here",
  mail: {
    words: alreadyRegisteredMail,
    path: () => "/auth/password/login",
    variables: ({ data }) => ({
      title: data.isInvited ? "You are invited already" : "You have an account already",
      advice: data.isInvited
        ? "An invitation waits in this mailbox: open its link and choose a password. If it is lost or too old, ask the person who invited you for a new one."
        : "Sign in with this address and the password you chose then. If it is lost, the sign-in page helps you to a new one.",
    }),
  },
});
