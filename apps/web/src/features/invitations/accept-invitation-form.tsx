import type { UsableInvitation } from "@gatehouse/shared/invitations/invitation";
import type { CurrentUser } from "@gatehouse/shared/users/user";
import { Lock } from "lucide-react";
import { Form } from "../../components/form/form";
import { FormField } from "../../components/form/form-field";
import { useZodForm } from "../../components/form/use-zod-form";
import { Grid } from "../../components/layout/grid";
import { Button } from "../../components/ui/button";
import { Field } from "../../components/ui/field";
import { Icon } from "../../components/ui/icon";
import { Input } from "../../components/ui/input";
import { api } from "../../lib/trpc";
import { NewPasswordInput, newPasswordHelp } from "../auth/new-password-input";
import { withPasswordPolicy } from "../auth/with-password-policy";

const loadSchema = () =>
  import("@gatehouse/shared/invitations/invitation").then(({ acceptInvitationInput }) => acceptInvitationInput);

type AcceptInvitationFormProps = {
  token: string;
  invitation: UsableInvitation;
  /** "Join Harbor Logistics" */
  action: string;
  onAccepted: (user: CurrentUser) => Promise<void>;
};

export const AcceptInvitationForm = ({ token, invitation, action, onAccepted }: AcceptInvitationFormProps) => {
  const { email, minPasswordLength } = invitation;
  const form = useZodForm(() => withPasswordPolicy(loadSchema(), minPasswordLength), {
    defaultValues: { token, email, firstName: invitation.firstName, lastName: invitation.lastName, password: "" },
    onSubmit: async (values) => onAccepted(await api.invitations.accept.mutate(values)),
  });
  const [password, firstName, lastName] = form.watch(["password", "firstName", "lastName"]);
  return (
    <Form form={form} look="gate">
      <Field label="E-mail" help="The invitation is for this address; opening it proves it is yours.">
        <Input size="lg" type="email" autoComplete="username" value={email} readOnly suffix={<Icon of={Lock} />} />
      </Field>
      <Grid columns={2} gap={3} isFixed>
        <FormField form={form} name="firstName" label="First name">
          <Input size="lg" autoComplete="given-name" />
        </FormField>
        <FormField form={form} name="lastName" label="Last name">
          <Input size="lg" autoComplete="family-name" />
        </FormField>
      </Grid>
      <FormField form={form} name="password" label="Password" help={newPasswordHelp(minPasswordLength)}>
        <NewPasswordInput
          size="lg"
          autoFocus
          password={password}
          owner={{ email, firstName, lastName }}
          minLength={minPasswordLength}
        />
      </FormField>
      <Button variant="primary" size="lg" isBlock type="submit" isLoading={form.isSubmitting}>
        {action}
      </Button>
    </Form>
  );
};
