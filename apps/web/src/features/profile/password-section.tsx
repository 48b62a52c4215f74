import { useMutation } from "@tanstack/react-query";
import { Form } from "../../components/form/form";
import { FormField } from "../../components/form/form-field";
import { useZodForm } from "../../components/form/use-zod-form";
import { Inline } from "../../components/layout/inline";
import { Panel } from "../../components/layout/panel";
import { Section } from "../../components/layout/section";
import { Button } from "../../components/ui/button";
import { PasswordInput } from "../../components/ui/password-input";
import { notify } from "../../lib/notify";
import { useCurrentUser } from "../../lib/session";
import { trpc } from "../../lib/trpc";
import { NewPasswordInput, newPasswordHelp } from "../auth/new-password-input";

const loadSchema = () => import("@gatehouse/shared/auth/auth").then(({ changePasswordInput }) => changePasswordInput);
const nothing = { currentPassword: "", password: "" };

export const PasswordSection = () => {
  const user = useCurrentUser();
  const change = useMutation(trpc.profile.changePassword.mutationOptions());
  const form = useZodForm(loadSchema, {
    defaultValues: nothing,
    onSubmit: async (values) => {
      await change.mutateAsync(values);
      form.reset(nothing);
      notify({ title: "Password changed", detail: "Every other session has ended." });
    },
  });
  return (
    <Section title="Password" lead="Changing it ends every session but this one.">
      <Panel>
        <Form form={form}>
          <FormField form={form} name="currentPassword" label="Current password">
            <PasswordInput autoComplete="current-password" />
          </FormField>
          <FormField form={form} name="password" label="New password" help={newPasswordHelp}>
            <NewPasswordInput password={form.watch("password")} owner={user} />
          </FormField>
          <Inline justify="end">
            <Button type="submit" disabled={!form.isDirty} isLoading={form.isSubmitting}>
              Change password
            </Button>
          </Inline>
        </Form>
      </Panel>
    </Section>
  );
};
