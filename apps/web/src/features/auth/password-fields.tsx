import { FormField } from "../../components/form/form-field";
import { PasswordInput } from "../../components/ui/password-input";
import { useCurrentUser } from "../../lib/session";
import { NewPasswordInput, newPasswordHelp } from "./new-password-input";
import type { usePasswordForm } from "./use-password-form";

type PasswordFieldsProps = { form: ReturnType<typeof usePasswordForm>; size?: "lg" };

/** The old password and the new one. */
export const PasswordFields = ({ form, size }: PasswordFieldsProps) => {
  const user = useCurrentUser();
  const { email, minPasswordLength } = user;
  return (
    <>
      {/* Password managers look for the name that goes with the password. */}
      <input hidden readOnly autoComplete="username" value={email} />
      <FormField form={form} name="currentPassword" label="Current password">
        <PasswordInput size={size} autoComplete="current-password" autoFocus />
      </FormField>
      <FormField form={form} name="password" label="New password" help={newPasswordHelp(minPasswordLength)}>
        <NewPasswordInput size={size} password={form.watch("password")} owner={user} minLength={minPasswordLength} />
      </FormField>
    </>
  );
};
