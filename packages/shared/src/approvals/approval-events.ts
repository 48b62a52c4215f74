import { z } from "zod";

export const approvalEventData = {
  "user.approved": z.object({ userId: z.string(), name: z.string(), note: z.string() }),
  "user.rejected": z.object({ userId: z.string(), name: z.string(), reason: z.string() }),
};
