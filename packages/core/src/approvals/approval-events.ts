import { defineEvent } from "../events/event";

export const userApproved = defineEvent({
  name: "user.approved",
  category: "account",
  isMandatory: true,
  channels: ["in_app", "email"],
  recipients: async ({ data }) => [data.userId],
  inApp: ({ data }) => ({
    title: "An admin approved your registration",
    body: data.note || "Everything that is open to you is here",
    reason: "You registered here",
    action: null,
  }),
  mailPath: () => "/",
});

/** A mail only: who was rejected can't sign in. */
export const userRejected = defineEvent({
  name: "user.rejected",
  category: "account",
  isMandatory: true,
  channels: ["email"],
  recipients: async ({ data }) => [data.userId],
  mailPath: () => "/auth/password/register",
});
