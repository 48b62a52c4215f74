import type { SignInResult } from "@gatehouse/shared/auth/auth";
import { Form } from "../../components/form/form";
import { FormField } from "../../components/form/form-field";
import { useZodForm } from "../../components/form/use-zod-form";
import { Button } from "../../components/ui/button";
import { Input } from "../../components/ui/input";
import { Link } from "../../components/ui/link";
import { PasswordInput } from "../../components/ui/password-input";
import { api } from "../../lib/trpc";
import { OpenRegistration, type Waiting } from "../registration/open-registration";
import { ResendLink } from "../registration/resend-link";

const loadSchema = () => import("@gatehouse/shared/auth/auth").then(({ signInInput }) => signInInput);

type SignInFormProps = {
  onSignedIn: (result: SignInResult) => void | Promise<void>;
  /** The password was right, and an admin has yet to decide. */
  onWaiting: (waiting: Waiting) => void;
};

export const SignInForm = ({ onSignedIn, onWaiting }: SignInFormProps) => {
  const form = useZodForm(loadSchema, {
    defaultValues: { email: "", password: "" },
    onSubmit: async (values) => onSignedIn(await api.auth.signIn.mutate(values)),
  });
  const [email, password] = form.watch(["email", "password"]);
  return (
    <Form form={form} look="gate">
      <FormField form={form} name="email" label="E-mail">
        <Input size="lg" type="email" autoComplete="username" autoFocus />
      </FormField>
      <FormField form={form} name="password" label="Password" aside={<Link to="/auth/reset">Forgot it?</Link>}>
        <PasswordInput size="lg" autoComplete="current-password" />
      </FormField>
      <Button variant="primary" size="lg" isBlock type="submit" isLoading={form.isSubmitting}>
        Sign in
      </Button>
      {form.refusal?.code === "auth.email-not-verified" && <ResendLink key={email} email={email} />}
      {form.refusal?.code === "auth.account-not-active" && (
        <OpenRegistration email={email} password={password} onFound={onWaiting} />
      )}
    </Form>
  );
};
