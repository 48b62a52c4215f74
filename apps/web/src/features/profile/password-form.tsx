import { useMutation } from "@tanstack/react-query";
import { Form } from "../../components/form/form";
import { FormField } from "../../components/form/form-field";
import { useZodForm } from "../../components/form/use-zod-form";
import { Inline } from "../../components/layout/inline";
import { Button } from "../../components/ui/button";
import { PasswordInput } from "../../components/ui/password-input";
import { notify } from "../../lib/notify";
import { useCurrentUser } from "../../lib/session";
import { trpc } from "../../lib/trpc";
import { NewPasswordInput, newPasswordHelp } from "../auth/new-password-input";
import { withPasswordPolicy } from "../auth/with-password-policy";

const loadSchema = () => import("@gatehouse/shared/auth/auth").then(({ changePasswordInput }) => changePasswordInput);

export const PasswordForm = ({ onClose }: { onClose: () => void }) => {
  const user = useCurrentUser();
  const change = useMutation(trpc.profile.changePassword.mutationOptions());
  const { minPasswordLength } = user;
  const form = useZodForm(() => withPasswordPolicy(loadSchema(), minPasswordLength, user), {
    defaultValues: { currentPassword: "", password: "" },
    onSubmit: async (values) => {
      await change.mutateAsync(values);
      notify({ title: "Password changed", detail: "Every other session has ended." });
      onClose();
    },
  });
  return (
    <Form form={form}>
      <FormField form={form} name="currentPassword" label="Current password">
        <PasswordInput autoComplete="current-password" autoFocus />
      </FormField>
      <FormField form={form} name="password" label="New password" help={newPasswordHelp(minPasswordLength)}>
        <NewPasswordInput password={form.watch("password")} owner={user} minLength={minPasswordLength} />
      </FormField>
      <Inline justify="end">
        <Button variant="ghost" onClick={async () => (await form.confirmLeave()) && onClose()}>
          Cancel
        </Button>
        <Button variant="primary" type="submit" isLoading={form.isSubmitting}>
          Change password
        </Button>
      </Inline>
    </Form>
  );
};
