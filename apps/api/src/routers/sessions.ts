import { listSessions } from "@gatehouse/core/auth/list-sessions";
import { revokeOtherSessions, revokeSession } from "@gatehouse/core/auth/revoke-sessions";
import { z } from "zod";
import { procedureFor, router } from "../trpc/trpc";

export const sessionsRouter = router({
  list: procedureFor("profile:read").query(({ ctx }) => listSessions(ctx)),
  revoke: procedureFor("profile:update")
    .input(z.object({ id: z.string().max(100) }))
    .mutation(({ ctx, input }) => revokeSession(ctx, input)),
  revokeOthers: procedureFor("profile:update").mutation(({ ctx }) => revokeOtherSessions(ctx)),
});
