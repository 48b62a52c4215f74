import { listSessions } from "@gatehouse/core/auth/list-sessions";
import { revokeOtherSessions, revokeSession } from "@gatehouse/core/auth/revoke-sessions";
import { revokeSessionInput } from "@gatehouse/shared/auth/auth";
import { procedureFor, router } from "../trpc/trpc";

export const sessionsRouter = router({
  list: procedureFor("profile:read").query(({ ctx }) => listSessions(ctx)),
  revoke: procedureFor("profile:update")
    .input(revokeSessionInput)
    .mutation(({ ctx, input }) => revokeSession(ctx, input)),
  revokeOthers: procedureFor("profile:update").mutation(({ ctx }) => revokeOtherSessions(ctx)),
});
