import { activateUser } from "@gatehouse/core/users/activate-user";
import { changeRole } from "@gatehouse/core/users/change-role";
import { changeTeams } from "@gatehouse/core/users/change-teams";
import { changeUsers, previewChangeUsers } from "@gatehouse/core/users/change-users";
import { countUsers } from "@gatehouse/core/users/count-users";
import { createUser } from "@gatehouse/core/users/create-user";
import { deleteUser } from "@gatehouse/core/users/delete-user";
import { endUserSessions } from "@gatehouse/core/users/end-user-sessions";
import { getUser } from "@gatehouse/core/users/get-user";
import { listColleagues } from "@gatehouse/core/users/list-colleagues";
import { listUserSessions } from "@gatehouse/core/users/list-user-sessions";
import { listUsers } from "@gatehouse/core/users/list-users";
import { moveUser } from "@gatehouse/core/users/move-user";
import { previewDeparture } from "@gatehouse/core/users/preview-departure";
import { removeUser } from "@gatehouse/core/users/remove-user";
import { suspendUser } from "@gatehouse/core/users/suspend-user";
import { updateUser } from "@gatehouse/core/users/update-user";
import { createUserInput } from "@gatehouse/shared/users/create-user";
import { listColleaguesInput, listUsersInput } from "@gatehouse/shared/users/user";
import {
  activateUserInput,
  changeRoleInput,
  changeTeamsInput,
  changeUsersInput,
  deleteUserInput,
  endUserSessionsInput,
  moveUserInput,
  removeUserInput,
  suspendUserInput,
  updateUserInput,
  userIdInput,
} from "@gatehouse/shared/users/user-changes";
import { procedureFor, router } from "../trpc/trpc";

export const usersRouter = router({
  list: procedureFor("users:read")
    .input(listUsersInput)
    .query(({ ctx, input }) => listUsers(ctx, input)),
  colleagues: procedureFor("colleagues:read")
    .input(listColleaguesInput)
    .query(({ ctx, input }) => listColleagues(ctx, input)),
  counts: procedureFor("users:read").query(({ ctx }) => countUsers(ctx)),
  get: procedureFor("users:update")
    .input(userIdInput)
    .query(({ ctx, input }) => getUser(ctx, input)),
  create: procedureFor("users:create")
    .input(createUserInput)
    .mutation(({ ctx, input }) => createUser(ctx, input)),
  update: procedureFor("users:update")
    .input(updateUserInput)
    .mutation(({ ctx, input }) => updateUser(ctx, input)),
  changeRole: procedureFor("users:update")
    .input(changeRoleInput)
    .mutation(({ ctx, input }) => changeRole(ctx, input)),
  changeTeams: procedureFor("users:update")
    .input(changeTeamsInput)
    .mutation(({ ctx, input }) => changeTeams(ctx, input)),
  suspend: procedureFor("users:suspend")
    .input(suspendUserInput)
    .mutation(({ ctx, input }) => suspendUser(ctx, input)),
  activate: procedureFor("users:suspend")
    .input(activateUserInput)
    .mutation(({ ctx, input }) => activateUser(ctx, input)),
  move: procedureFor("users:move")
    .input(moveUserInput)
    .mutation(({ ctx, input }) => moveUser(ctx, input)),
  previewDeparture: procedureFor("users:remove")
    .input(userIdInput)
    .query(({ ctx, input }) => previewDeparture(ctx, input)),
  remove: procedureFor("users:remove")
    .input(removeUserInput)
    .mutation(({ ctx, input }) => removeUser(ctx, input)),
  delete: procedureFor("users:delete")
    .input(deleteUserInput)
    .mutation(({ ctx, input }) => deleteUser(ctx, input)),
  previewChangeMany: procedureFor("users:delete")
    .input(changeUsersInput)
    .query(({ ctx, input }) => previewChangeUsers(ctx, input)),
  changeMany: procedureFor("users:delete")
    .input(changeUsersInput)
    .mutation(({ ctx, input }) => changeUsers(ctx, input)),
  sessions: procedureFor("user-sessions:read")
    .input(userIdInput)
    .query(({ ctx, input }) => listUserSessions(ctx, input)),
  endSessions: procedureFor("user-sessions:update")
    .input(endUserSessionsInput)
    .mutation(({ ctx, input }) => endUserSessions(ctx, input)),
});
