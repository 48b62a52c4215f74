import { z } from "zod";

/** What the owner of an address reads who asked for a new password: the link, or why there is none. */
export const resetAnswers = ["link", "invited", "no_password", "closed"] as const;
export type ResetAnswer = (typeof resetAnswers)[number];

export const authEventData = {
  "security.many_failures": z.object({
    userId: z.string(),
    attempts: z.number(),
    ip: z.string(),
    failedAt: z.coerce.date(),
  }),
  "security.new_device": z.object({
    userId: z.string(),
    device: z.string(),
    ip: z.string(),
    signedInAt: z.coerce.date(),
  }),
  "security.password_changed": z.object({
    userId: z.string(),
    device: z.string(),
    ip: z.string(),
    changedAt: z.coerce.date(),
  }),
  "user.password_reset_requested": z.object({
    userId: z.string(),
    answer: z.enum(resetAnswers),
    linkId: z.string(),
    expiresAt: z.coerce.date(),
  }),
};
