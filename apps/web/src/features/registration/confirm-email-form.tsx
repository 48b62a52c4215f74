import { Form } from "../../components/form/form";
import { FormField } from "../../components/form/form-field";
import { useZodForm } from "../../components/form/use-zod-form";
import { Button } from "../../components/ui/button";
import { Link } from "../../components/ui/link";
import { PasswordInput } from "../../components/ui/password-input";

const loadSchema = () =>
  import("@gatehouse/shared/registration/registration").then(({ verifyEmailInput }) => verifyEmailInput.required());

type ConfirmEmailFormProps = {
  token: string;
  email: string;
  onConfirm: (proof: { token: string; password: string }) => Promise<unknown>;
};

/** Asks for the password: the link may have come to somebody whose address a stranger registered. */
export const ConfirmEmailForm = ({ token, email, onConfirm }: ConfirmEmailFormProps) => {
  const form = useZodForm(loadSchema, { defaultValues: { token, password: "" }, onSubmit: onConfirm });
  return (
    <Form form={form} look="gate">
      {/* Password managers look for the name that goes with the password. */}
      <input hidden readOnly autoComplete="username" value={email} />
      <FormField form={form} name="password" label="Password" aside={<Link to="/auth/reset">Forgot it?</Link>}>
        <PasswordInput size="lg" autoComplete="current-password" autoFocus />
      </FormField>
      <Button variant="primary" size="lg" isBlock type="submit" isLoading={form.isSubmitting}>
        Confirm and sign in
      </Button>
    </Form>
  );
};
