import { z } from "zod";
import { roles } from "../access/permissions";

/** A change of one person's place or powers, which their org admins are told of too. */
const membership = z.object({
  userId: z.string(),
  name: z.string(),
  changedBy: z.string(),
  /** The organization whose admins are told: the one the person was in. Null for people who run the workspace. */
  organizationId: z.string().nullable(),
  /** Null where the person simply belongs to the workspace. */
  organizationName: z.string().nullable(),
});

export const userEventData = {
  "user.activated": z.object({ userId: z.string(), name: z.string(), reason: z.string() }),
  "user.moved": membership.extend({
    toOrganizationId: z.string().nullable(),
    toOrganizationName: z.string().nullable(),
  }),
  "user.removed": membership.extend({ note: z.string() }),
  "user.role_changed": membership.extend({ from: z.enum(roles), to: z.enum(roles) }),
  "user.suspended": z.object({ userId: z.string(), name: z.string(), reason: z.string() }),
  "user.teams_changed": membership.extend({ added: z.array(z.string()), removed: z.array(z.string()) }),
  "user.welcome": z.object({ userId: z.string(), name: z.string(), isFirst: z.boolean() }),
};
