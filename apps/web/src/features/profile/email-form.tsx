import { useMutation } from "@tanstack/react-query";
import { Form } from "../../components/form/form";
import { FormField } from "../../components/form/form-field";
import { useZodForm } from "../../components/form/use-zod-form";
import { Input } from "../../components/ui/input";
import { PasswordInput } from "../../components/ui/password-input";
import { notify } from "../../lib/notify";
import { trpc } from "../../lib/trpc";
import { FormButtons } from "./form-buttons";

const loadSchema = () => import("@gatehouse/shared/profile/profile").then(({ changeEmailInput }) => changeEmailInput);

export const EmailForm = ({ onClose }: { onClose: () => void }) => {
  const change = useMutation(trpc.profile.changeEmail.mutationOptions());
  const form = useZodForm(loadSchema, {
    defaultValues: { email: "", currentPassword: "" },
    onSubmit: async (values) => {
      const { state, email } = await change.mutateAsync(values);
      if (state === "sent")
        notify({ title: "Look into your new mailbox", detail: `A link is on its way to ${email}.` });
      else notify({ title: "E-mail changed", detail: `From now on you sign in with ${email}.` });
      onClose();
    },
  });
  return (
    <Form form={form}>
      <FormField
        form={form}
        name="email"
        label="New e-mail"
        help="We mail a link there. The old address stays until you open it, and is told then."
      >
        <Input type="email" autoComplete="email" autoFocus />
      </FormField>
      <FormField form={form} name="currentPassword" label="Current password">
        <PasswordInput autoComplete="current-password" />
      </FormField>
      <FormButtons form={form} onClose={onClose}>
        Change e-mail
      </FormButtons>
    </Form>
  );
};
