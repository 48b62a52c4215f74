import { z } from "zod";

export const authEventData = {
  "security.new_device": z.object({
    userId: z.string(),
    device: z.string(),
    ip: z.string(),
    signedInAt: z.coerce.date(),
  }),
};
