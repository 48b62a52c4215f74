import { z } from "zod";

const request = z.object({
  organizationId: z.string(),
  organizationName: z.string(),
  /** Who asked. */
  userId: z.string(),
});

export const organizationRequestEventData = {
  "organization.requested": request.extend({ requesterName: z.string(), requesterEmail: z.string() }),
  "organization.approved": request,
  "organization.rejected": request.extend({ reason: z.string() }),
};
