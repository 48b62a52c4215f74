import { z } from "zod";

export const organizationEventData = {
  "organization.suspended": z.object({
    organizationId: z.string(),
    organizationName: z.string(),
    suspendedBy: z.string(),
    reason: z.string(),
  }),
};
