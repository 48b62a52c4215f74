import { Form } from "../../components/form/form";
import { Inline } from "../../components/layout/inline";
import { Button } from "../../components/ui/button";
import { notify } from "../../lib/notify";
import { PasswordFields } from "../auth/password-fields";
import { usePasswordForm } from "../auth/use-password-form";

export const PasswordForm = ({ onClose }: { onClose: () => void }) => {
  const form = usePasswordForm(() => {
    notify({ title: "Password changed", detail: "Every other session has ended." });
    onClose();
  });
  return (
    <Form form={form}>
      <PasswordFields form={form} />
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
