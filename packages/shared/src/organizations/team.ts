import { z } from "zod";
import { bulkIds } from "../bulk";
import { idOf } from "../ids";
import { pageInput, searchText } from "../page";
import { type BoundedCount, searchOptionsInput, teamName } from "./organization";

export type Team = {
  id: string;
  name: string;
  /** All members of the organization are in it. */
  isDefault: boolean;
  organization: { id: string; name: string; isDefault: boolean };
  members: BoundedCount;
  createdAt: Date;
};

export const teamKinds = ["made", "default"] as const;
/** Made by people, or the one of all members that every organization has. */
export type TeamKind = (typeof teamKinds)[number];

export const listTeamsInput = pageInput(["name", "createdAt"], "name").extend({
  search: searchText.optional(),
  kind: z.enum(teamKinds).optional(),
  organizationId: idOf("organization").optional(),
});
export type ListTeamsInput = z.infer<typeof listTeamsInput>;

export const searchTeamsInput = searchOptionsInput.extend({ organizationId: idOf("organization").optional() });
export type SearchTeamsInput = z.infer<typeof searchTeamsInput>;

export const teamIdInput = z.object({ id: idOf("team") });
export type TeamIdInput = z.infer<typeof teamIdInput>;

export const deleteTeamsInput = z.object({ ids: bulkIds("team") });
export type DeleteTeamsInput = z.infer<typeof deleteTeamsInput>;

/** Without an organization: the own one, for admins the default one. */
export const createTeamInput = z.object({ name: teamName, organizationId: idOf("organization").optional() });
export type CreateTeamInput = z.infer<typeof createTeamInput>;

export const updateTeamInput = teamIdInput.extend({ name: teamName });
export type UpdateTeamInput = z.infer<typeof updateTeamInput>;

export const teamMembersInput = teamIdInput.extend({
  userIds: z.array(idOf("user")).min(1, "Choose somebody").max(100, "At most 100 people at once"),
});
export type TeamMembersInput = z.infer<typeof teamMembersInput>;
