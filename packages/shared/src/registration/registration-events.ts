import { z } from "zod";

export const registrationEventData = {
  "user.registered": z.object({ userId: z.string(), name: z.string(), email: z.string() }),
  "user.email_verification": z.object({
    userId: z.string(),
    linkId: z.string(),
    expiresAt: z.coerce.date(),
  }),
  "user.already_registered": z.object({
    userId: z.string(),
    /** Nobody chose a password yet: the link of the invitation does that. */
    isInvited: z.boolean(),
  }),
};
