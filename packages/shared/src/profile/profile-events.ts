import { z } from "zod";

export const profileEventData = {
  "security.email_changed": z.object({
    userId: z.string(),
    oldEmail: z.string(),
    newEmail: z.string(),
    device: z.string(),
    ip: z.string(),
    changedAt: z.coerce.date(),
  }),
  "user.email_change_requested": z.object({
    userId: z.string(),
    email: z.string(),
    linkId: z.string(),
    expiresAt: z.coerce.date(),
  }),
  "user.email_wanted": z.object({ userId: z.string() }),
};
