import { Form } from "../../components/form/form";
import { FormField } from "../../components/form/form-field";
import { useZodForm } from "../../components/form/use-zod-form";
import { Button } from "../../components/ui/button";
import { Input } from "../../components/ui/input";
import { api } from "../../lib/trpc";

const loadSchema = () =>
  import("@gatehouse/shared/auth/auth").then(({ requestPasswordResetInput }) => requestPasswordResetInput);

export const ForgotPasswordForm = ({ onAsked }: { onAsked: (email: string) => void }) => {
  const form = useZodForm(loadSchema, {
    defaultValues: { email: "" },
    onSubmit: async ({ email }) => {
      await api.auth.requestPasswordReset.mutate({ email });
      onAsked(email);
    },
  });
  return (
    <Form form={form} look="gate">
      <FormField form={form} name="email" label="E-mail">
        <Input size="lg" type="email" autoComplete="username" autoFocus />
      </FormField>
      <Button variant="primary" size="lg" isBlock type="submit" isLoading={form.isSubmitting}>
        Send the link
      </Button>
    </Form>
  );
};
