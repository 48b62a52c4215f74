import { z } from "zod";

export const settingsEventData = {
  "security.settings_changed": z.object({
    workspaceId: z.string(),
    changedBy: z.string(),
    name: z.string(),
    area: z.enum(["general", "registration", "security", "admins"]),
    /** Names of the settings that changed; their values stand in the audit log. */
    fields: z.array(z.string()),
  }),
};
