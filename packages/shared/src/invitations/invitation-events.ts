import { z } from "zod";
import { roles } from "../access/permissions";

export const invitationEventData = {
  "user.invited": z.object({
    invitationId: z.string(),
    userId: z.string(),
    /** Counts the links sent for one invitation; only the newest opens it. */
    generation: z.number().int(),
    inviterName: z.string(),
    organizationName: z.string().nullable(),
    role: z.enum(roles),
    expiresAt: z.coerce.date(),
  }),
  "invitation.accepted": z.object({
    invitationId: z.string(),
    inviterId: z.string(),
    userId: z.string(),
    name: z.string(),
    email: z.string(),
    role: z.enum(roles),
    organizationName: z.string().nullable(),
  }),
  "invitation.expired": z.object({
    invitationId: z.string(),
    inviterId: z.string(),
    name: z.string(),
    email: z.string(),
  }),
};
