import { Form } from "../../components/form/form";
import { Button } from "../../components/ui/button";
import { PasswordFields } from "./password-fields";
import { usePasswordForm } from "./use-password-form";

export const ChangePasswordForm = ({ onChanged }: { onChanged: () => Promise<void> }) => {
  const form = usePasswordForm(onChanged);
  return (
    <Form form={form} look="gate">
      <PasswordFields form={form} size="lg" />
      <Button variant="primary" size="lg" isBlock type="submit" isLoading={form.isSubmitting}>
        Change and go on
      </Button>
    </Form>
  );
};
