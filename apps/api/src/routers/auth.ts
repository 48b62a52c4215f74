import { endSession } from "@gatehouse/core/auth/sessions";
import { signIn } from "@gatehouse/core/auth/sign-in";
import { limits } from "@gatehouse/core/auth/throttle";
import { getCurrentUser } from "@gatehouse/core/users/get-current-user";
import { signInInput } from "@gatehouse/shared/auth/auth";
import { keepSession } from "../trpc/keep-session";
import { publicProcedure, router } from "../trpc/trpc";

export const authRouter = router({
  me: publicProcedure(limits.openPage).query(({ ctx }) => ctx.actor && getCurrentUser(ctx, ctx.actor.user)),
  signIn: publicProcedure()
    .input(signInInput)
    .mutation(async ({ ctx, input }) => keepSession(ctx, await signIn(ctx, input))),
  signOut: publicProcedure().mutation(async ({ ctx }) => {
    await endSession(ctx);
    ctx.setSession(null);
    return null;
  }),
});
