import { addTeamMembers, removeTeamMembers } from "@gatehouse/core/organizations/change-team-members";
import { createTeam } from "@gatehouse/core/organizations/create-team";
import { deleteTeam } from "@gatehouse/core/organizations/delete-team";
import { deleteTeams, previewDeleteTeams } from "@gatehouse/core/organizations/delete-teams";
import { getTeam } from "@gatehouse/core/organizations/get-team";
import { listTeams } from "@gatehouse/core/organizations/list-teams";
import { searchTeams } from "@gatehouse/core/organizations/search-teams";
import { updateTeam } from "@gatehouse/core/organizations/update-team";
import {
  createTeamInput,
  deleteTeamsInput,
  listTeamsInput,
  searchTeamsInput,
  teamIdInput,
  teamMembersInput,
  updateTeamInput,
} from "@gatehouse/shared/organizations/team";
import { procedureFor, router } from "../trpc/trpc";

/** For admins over the workspace, for consumers over their own organization. */
export const teamsRouter = router({
  list: procedureFor("teams:read")
    .input(listTeamsInput)
    .query(({ ctx, input }) => listTeams(ctx, input)),
  search: procedureFor("teams:read")
    .input(searchTeamsInput)
    .query(({ ctx, input }) => searchTeams(ctx, input)),
  get: procedureFor("teams:read")
    .input(teamIdInput)
    .query(({ ctx, input }) => getTeam(ctx, input)),
  create: procedureFor("teams:create")
    .input(createTeamInput)
    .mutation(({ ctx, input }) => createTeam(ctx, input)),
  update: procedureFor("teams:update")
    .input(updateTeamInput)
    .mutation(({ ctx, input }) => updateTeam(ctx, input)),
  delete: procedureFor("teams:delete")
    .input(teamIdInput)
    .mutation(({ ctx, input }) => deleteTeam(ctx, input)),
  previewDeleteMany: procedureFor("teams:delete")
    .input(deleteTeamsInput)
    .query(({ ctx, input }) => previewDeleteTeams(ctx, input)),
  deleteMany: procedureFor("teams:delete")
    .input(deleteTeamsInput)
    .mutation(({ ctx, input }) => deleteTeams(ctx, input)),
  addMembers: procedureFor("teams:update")
    .input(teamMembersInput)
    .mutation(({ ctx, input }) => addTeamMembers(ctx, input)),
  removeMembers: procedureFor("teams:update")
    .input(teamMembersInput)
    .mutation(({ ctx, input }) => removeTeamMembers(ctx, input)),
});
