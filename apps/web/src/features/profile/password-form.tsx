import { Form } from "../../components/form/form";
import { notify } from "../../lib/notify";
import { PasswordFields } from "../auth/password-fields";
import { usePasswordForm } from "../auth/use-password-form";
import { FormButtons } from "./form-buttons";

export const PasswordForm = ({ onClose }: { onClose: () => void }) => {
  const form = usePasswordForm(() => {
    notify({ title: "Password changed", detail: "Every other session has ended." });
    onClose();
  });
  return (
    <Form form={form}>
      <PasswordFields form={form} />
      <FormButtons form={form} onClose={onClose}>
        Change password
      </FormButtons>
    </Form>
  );
};
