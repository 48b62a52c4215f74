import { listUsers } from "@gatehouse/core/users/list-users";
import { listUsersInput } from "@gatehouse/shared/users/user";
import { procedureFor, router } from "../trpc/trpc";

export const usersRouter = router({
  list: procedureFor("users:read")
    .input(listUsersInput)
    .query(({ ctx, input }) => listUsers(ctx, input)),
});
