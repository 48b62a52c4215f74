import type { PasswordResetPreview } from "@gatehouse/shared/auth/auth";
import { Form } from "../../components/form/form";
import { FormField } from "../../components/form/form-field";
import { useZodForm } from "../../components/form/use-zod-form";
import { Button } from "../../components/ui/button";
import { api } from "../../lib/trpc";
import { NewPasswordInput, newPasswordHelp } from "./new-password-input";
import { withPasswordPolicy } from "./with-password-policy";

const loadSchema = () => import("@gatehouse/shared/auth/auth").then(({ resetPasswordInput }) => resetPasswordInput);

type ResetPasswordFormProps = { token: string; owner: PasswordResetPreview; onSet: () => Promise<void> };

export const ResetPasswordForm = ({ token, owner, onSet }: ResetPasswordFormProps) => {
  const { email, minPasswordLength } = owner;
  const form = useZodForm(() => withPasswordPolicy(loadSchema(), minPasswordLength, owner), {
    defaultValues: { token, password: "" },
    onSubmit: async (values) => {
      await api.auth.resetPassword.mutate(values);
      await onSet();
    },
  });
  return (
    <Form form={form} look="gate">
      {/* Password managers look for the name that goes with the password. */}
      <input hidden readOnly autoComplete="username" value={email} />
      <FormField form={form} name="password" label="New password" help={newPasswordHelp(minPasswordLength)}>
        <NewPasswordInput
          size="lg"
          autoFocus
          password={form.watch("password")}
          owner={owner}
          minLength={minPasswordLength}
        />
      </FormField>
      <Button variant="primary" size="lg" isBlock type="submit" isLoading={form.isSubmitting}>
        Set the password
      </Button>
    </Form>
  );
};
