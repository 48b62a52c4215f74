import { limits } from "@gatehouse/core/auth/throttle";
import { getRegistration } from "@gatehouse/core/registration/get-registration";
import { previewVerification } from "@gatehouse/core/registration/preview-verification";
import { registerPerson } from "@gatehouse/core/registration/register-person";
import { getRegistrationOptions } from "@gatehouse/core/registration/registration-options";
import { resendVerification } from "@gatehouse/core/registration/resend-verification";
import { verifyEmail } from "@gatehouse/core/registration/verify-email";
import { withdrawRegistration } from "@gatehouse/core/registration/withdraw-registration";
import { signInInput } from "@gatehouse/shared/auth/auth";
import {
  registerInput,
  registrationOptionsInput,
  resendVerificationInput,
  verificationTokenInput,
  verifyEmailInput,
} from "@gatehouse/shared/registration/registration";
import { keepSession } from "../trpc/keep-session";
import { publicProcedure, router } from "../trpc/trpc";

export const registrationRouter = router({
  options: publicProcedure(limits.openPage)
    .input(registrationOptionsInput)
    .query(({ ctx, input }) => getRegistrationOptions(ctx, input)),
  register: publicProcedure(limits.registerByAddress)
    .input(registerInput)
    .mutation(async ({ ctx, input }) => {
      const { next, signedIn } = await registerPerson(ctx, input);
      return { next, user: signedIn && keepSession(ctx, signedIn) };
    }),
  preview: publicProcedure()
    .input(verificationTokenInput)
    .query(({ ctx, input }) => previewVerification(ctx, input)),
  verify: publicProcedure()
    .input(verifyEmailInput)
    .mutation(async ({ ctx, input }) => {
      const { verified, cookies } = await verifyEmail(ctx, input);
      if (cookies) ctx.setSession(cookies);
      return verified;
    }),
  waiting: publicProcedure()
    .input(signInInput)
    .mutation(({ ctx, input }) => getRegistration(ctx, input)),
  withdraw: publicProcedure()
    .input(signInInput)
    .mutation(({ ctx, input }) => withdrawRegistration(ctx, input)),
  resendVerification: publicProcedure()
    .input(resendVerificationInput)
    .mutation(({ ctx, input }) => resendVerification(ctx, input)),
});
