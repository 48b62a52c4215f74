import { changePassword } from "@gatehouse/core/auth/change-password";
import { changeEmail, withdrawEmailChange } from "@gatehouse/core/profile/change-email";
import { confirmEmailChange, previewEmailChange } from "@gatehouse/core/profile/confirm-email-change";
import { deleteAccount, previewAccountDeletion } from "@gatehouse/core/profile/delete-account";
import { getProfile } from "@gatehouse/core/profile/get-profile";
import { updateAnswers } from "@gatehouse/core/profile/update-answers";
import { updateProfile } from "@gatehouse/core/profile/update-profile";
import { changePasswordInput, linkTokenInput } from "@gatehouse/shared/auth/auth";
import { changeEmailInput, deleteAccountInput, updateAnswersInput } from "@gatehouse/shared/profile/profile";
import { updateProfileInput } from "@gatehouse/shared/users/user";
import { procedureFor, router } from "../trpc/trpc";

export const profileRouter = router({
  get: procedureFor("profile:read").query(({ ctx }) => getProfile(ctx)),
  update: procedureFor("profile:update")
    .input(updateProfileInput)
    .mutation(({ ctx, input }) => updateProfile(ctx, input)),
  updateAnswers: procedureFor("profile:update")
    .input(updateAnswersInput)
    .mutation(({ ctx, input }) => updateAnswers(ctx, input)),
  changePassword: procedureFor("password:update")
    .input(changePasswordInput)
    .mutation(({ ctx, input }) => changePassword(ctx, input)),
  changeEmail: procedureFor("profile:update")
    .input(changeEmailInput)
    .mutation(({ ctx, input }) => changeEmail(ctx, input)),
  withdrawEmailChange: procedureFor("profile:update").mutation(({ ctx }) => withdrawEmailChange(ctx)),
  previewEmailChange: procedureFor("profile:read")
    .input(linkTokenInput)
    .query(({ ctx, input }) => previewEmailChange(ctx, input)),
  confirmEmailChange: procedureFor("profile:update")
    .input(linkTokenInput)
    .mutation(({ ctx, input }) => confirmEmailChange(ctx, input)),
  previewDeletion: procedureFor("profile:delete").query(({ ctx }) => previewAccountDeletion(ctx)),
  deleteAccount: procedureFor("profile:delete")
    .input(deleteAccountInput)
    .mutation(async ({ ctx, input }) => {
      await deleteAccount(ctx, input);
      ctx.setSession(null);
    }),
});
