import { changePassword } from "@gatehouse/core/auth/change-password";
import { updateProfile } from "@gatehouse/core/users/update-profile";
import { changePasswordInput } from "@gatehouse/shared/auth/auth";
import { updateProfileInput } from "@gatehouse/shared/users/user";
import { procedureFor, router } from "../trpc/trpc";

export const profileRouter = router({
  update: procedureFor("profile:update")
    .input(updateProfileInput)
    .mutation(({ ctx, input }) => updateProfile(ctx, input)),
  changePassword: procedureFor("password:update")
    .input(changePasswordInput)
    .mutation(({ ctx, input }) => changePassword(ctx, input)),
});
