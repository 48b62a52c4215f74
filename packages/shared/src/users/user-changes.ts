import { z } from "zod";
import { consumerRoles, roles } from "../access/permissions";
import { bulkIds } from "../bulk";
import { idOf } from "../ids";
import { reasonText, requiredReason } from "../text";
import { emailSchema } from "./email";
import { personName } from "./user";

/** Who becomes org admin when the last one leaves the seat. */
const successorId = idOf("user").optional();
const teamIds = z.array(idOf("team")).max(50, "At most 50 teams").default([]);

export const userIdInput = z.object({ id: idOf("user") });

/** The person as they were when somebody began to edit them; a change in between is refused. */
const asRead = userIdInput.extend({ updatedAt: z.date() });

export const updateUserInput = asRead.extend({
  firstName: personName.optional(),
  lastName: personName.optional(),
  email: emailSchema.optional(),
  emailVerified: z.boolean().optional(),
  portalAccess: z.boolean().optional(),
  chatAccess: z.boolean().optional(),
});
export type UpdateUserInput = z.infer<typeof updateUserInput>;

export const suspendUserInput = userIdInput.extend({ reason: requiredReason, successorId });
export type SuspendUserInput = z.infer<typeof suspendUserInput>;

export const activateUserInput = userIdInput.extend({ reason: reasonText.default("") });
export type ActivateUserInput = z.infer<typeof activateUserInput>;

export const changeRoleInput = asRead.extend({
  role: z.enum(roles),
  /** Where an admin lands who becomes a consumer; without it in the default organization. */
  organizationId: idOf("organization").optional(),
  successorId,
  /** Asked for before somebody becomes super admin, and before the own admin role is given away. */
  isConfirmed: z.boolean().default(false),
});
export type ChangeRoleInput = z.infer<typeof changeRoleInput>;

export const changeTeamsInput = asRead.extend({ teamIds });
export type ChangeTeamsInput = z.infer<typeof changeTeamsInput>;

export const moveUserInput = userIdInput.extend({
  organizationId: idOf("organization"),
  teamIds,
  role: z.enum(consumerRoles).default("member"),
  successorId,
});
export type MoveUserInput = z.infer<typeof moveUserInput>;

export const removeUserInput = userIdInput.extend({
  /** Goes into the mail that tells the person. */
  note: reasonText.default(""),
  successorId,
});
export type RemoveUserInput = z.infer<typeof removeUserInput>;

export const deleteUserInput = userIdInput.extend({ successorId });
export type DeleteUserInput = z.infer<typeof deleteUserInput>;

/** What ends when a person is suspended, moved, removed or deleted; counted when it was asked for. */
export type UserDeparture = {
  teams: { id: string; name: string; isDefault: boolean }[];
  sessions: number;
  /** Open invitations they sent; those stay. */
  openInvitations: number;
  /** They are the organization's last active admin, and others would stay behind. */
  needsSuccessor: boolean;
};

export const endUserSessionsInput = userIdInput.extend({
  /** One of them; without it all end. */
  sessionId: z.string().max(100).optional(),
});
export type EndUserSessionsInput = z.infer<typeof endUserSessionsInput>;

/** A change that can be made of many at once. */
const bulkChange = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("suspend"), reason: requiredReason }),
  z.object({ kind: z.literal("activate"), reason: reasonText.default("") }),
  z.object({ kind: z.literal("move"), organizationId: idOf("organization") }),
  z.object({ kind: z.literal("add-to-team"), teamId: idOf("team") }),
  z.object({ kind: z.literal("delete") }),
]);
export type BulkChange = z.infer<typeof bulkChange>;

export const changeUsersInput = z.object({ ids: bulkIds("user"), change: bulkChange });
