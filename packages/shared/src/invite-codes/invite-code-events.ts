import { z } from "zod";

export const inviteCodeEventData = {
  "invite_code.used_up": z.object({
    inviteCodeId: z.string(),
    creatorId: z.string(),
    code: z.string(),
    quota: z.number().int(),
    /** Null for the default organization. */
    organizationName: z.string().nullable(),
  }),
};
