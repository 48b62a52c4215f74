import { limits } from "@gatehouse/core/auth/throttle";
import { completeSetUp } from "@gatehouse/core/setup/complete-set-up";
import { getInstallation } from "@gatehouse/core/setup/get-installation";
import { setUpInput } from "@gatehouse/shared/setup/setup";
import { keepSession } from "../trpc/keep-session";
import { publicProcedure, router } from "../trpc/trpc";

export const setupRouter = router({
  status: publicProcedure(limits.openPage).query(({ ctx }) => getInstallation(ctx)),
  complete: publicProcedure()
    .input(setUpInput)
    .mutation(async ({ ctx, input }) => keepSession(ctx, await completeSetUp(ctx, input))),
});
