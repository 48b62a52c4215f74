import { requestPasswordReset } from "@gatehouse/core/auth/request-password-reset";
import { previewPasswordReset, resetPassword } from "@gatehouse/core/auth/reset-password";
import { endSession } from "@gatehouse/core/auth/sessions";
import { signIn } from "@gatehouse/core/auth/sign-in";
import { limits } from "@gatehouse/core/auth/throttle";
import { getCurrentUser } from "@gatehouse/core/users/get-current-user";
import {
  linkTokenInput,
  requestPasswordResetInput,
  resetPasswordInput,
  signInInput,
} from "@gatehouse/shared/auth/auth";
import { publicProcedure, router } from "../trpc/trpc";

export const authRouter = router({
  me: publicProcedure(limits.openPage).query(({ ctx }) => ctx.actor && getCurrentUser(ctx, ctx.actor.user)),
  signIn: publicProcedure()
    .input(signInInput)
    .mutation(async ({ ctx, input }) => {
      const { result, cookies } = await signIn(ctx, input);
      ctx.setSession(cookies);
      return result;
    }),
  signOut: publicProcedure().mutation(async ({ ctx }) => {
    await endSession(ctx);
    ctx.setSession(null);
    return null;
  }),
  requestPasswordReset: publicProcedure()
    .input(requestPasswordResetInput)
    .mutation(({ ctx, input }) => requestPasswordReset(ctx, input)),
  previewPasswordReset: publicProcedure()
    .input(linkTokenInput)
    .query(({ ctx, input }) => previewPasswordReset(ctx, input)),
  resetPassword: publicProcedure()
    .input(resetPasswordInput)
    .mutation(({ ctx, input }) => resetPassword(ctx, input)),
});
