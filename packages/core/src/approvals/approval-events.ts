import { z } from "zod";
import { person } from "../events/audiences";
import { defineEvent } from "../events/event";
import { userApprovedMail, userRejectedMail } from "./approval-mails";

const reason = "You registered here";

export const userApproved = defineEvent({
  name: "user.approved",
  title: "Approved",
  category: "account",
  isMandatory: true,
  data: z.object({ userId: z.string(), name: z.string(), note: z.string() }),
  sample: { userId: "usr_sample", name: "Leila", note: "Welcome on board. Start with the Parcel Tracking API." },
  recipients: { person },
  reason,
  inApp: {
    text: ({ data }) => ({
      title: "An admin approved your registration",
      body: data.note || "Everything that is open to you is here",
      action: null,
    }),
  },
  mail: {
    words: userApprovedMail,
    path: () => "/",
    variables: ({ data }) => ({ firstName: data.name, note: data.note && `They write: “${data.note}”` }),
  },
});

/** A mail only: who was rejected can't sign in. */
export const userRejected = defineEvent({
  name: "user.rejected",
  title: "Rejected",
  category: "account",
  isMandatory: true,
  data: z.object({ userId: z.string(), name: z.string(), reason: z.string() }),
  sample: {
    userId: "usr_sample",
    name: "Leila",
    reason: "We only open accounts for partners. Ask your contact at Meridian Data for an invitation.",
  },
  recipients: { person },
  reason,
  mail: {
    words: userRejectedMail,
    path: () => "/auth/password/register",
    variables: ({ data }) => ({ firstName: data.name, reason: data.reason }),
  },
});
