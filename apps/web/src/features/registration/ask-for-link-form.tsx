import { useState } from "react";
import { Form } from "../../components/form/form";
import { FormField } from "../../components/form/form-field";
import { useZodForm } from "../../components/form/use-zod-form";
import { Button } from "../../components/ui/button";
import { Input } from "../../components/ui/input";
import { Note } from "../../components/ui/note";
import { api } from "../../lib/trpc";

const loadSchema = () =>
  import("@gatehouse/shared/registration/registration").then(({ resendVerificationInput }) => resendVerificationInput);

/** The link is dead and says nothing: the person has to name the address. */
export const AskForLinkForm = () => {
  const [sentTo, setSentTo] = useState("");
  const form = useZodForm(loadSchema, {
    defaultValues: { email: "" },
    onSubmit: async ({ email }) => {
      await api.registration.resendVerification.mutate({ email });
      setSentTo(email);
    },
  });
  if (sentTo)
    return (
      <div role="status">
        <Note tone="success">If {sentTo} has something to prove, a new link is on its way there.</Note>
      </div>
    );
  return (
    <Form form={form} look="gate">
      <FormField form={form} name="email" label="E-mail">
        <Input size="lg" type="email" autoComplete="username" />
      </FormField>
      <Button variant="primary" size="lg" isBlock type="submit" isLoading={form.isSubmitting}>
        Send a new link
      </Button>
    </Form>
  );
};
