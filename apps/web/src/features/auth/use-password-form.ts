import { useMutation } from "@tanstack/react-query";
import { useZodForm } from "../../components/form/use-zod-form";
import { useCurrentUser } from "../../lib/session";
import { trpc } from "../../lib/trpc";
import { withPasswordPolicy } from "./with-password-policy";

const loadSchema = () => import("@gatehouse/shared/auth/auth").then(({ changePasswordInput }) => changePasswordInput);

/** The form with which somebody who is signed in changes their password. */
export const usePasswordForm = (onChanged: () => unknown) => {
  const user = useCurrentUser();
  const change = useMutation(trpc.profile.changePassword.mutationOptions());
  return useZodForm(() => withPasswordPolicy(loadSchema(), user.minPasswordLength, user), {
    defaultValues: { currentPassword: "", password: "" },
    onSubmit: async (values) => {
      await change.mutateAsync(values);
      await onChanged();
    },
  });
};
