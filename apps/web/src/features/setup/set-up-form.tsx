import { minPasswordLength } from "@gatehouse/shared/users/password-limits";
import type { CurrentUser } from "@gatehouse/shared/users/user";
import { ArrowRight } from "lucide-react";
import { Form } from "../../components/form/form";
import { FormField } from "../../components/form/form-field";
import { useZodForm } from "../../components/form/use-zod-form";
import { Grid } from "../../components/layout/grid";
import { Button } from "../../components/ui/button";
import { Input } from "../../components/ui/input";
import { problemOf } from "../../lib/problem";
import { api } from "../../lib/trpc";
import { NewPasswordInput, newPasswordHelp } from "../auth/new-password-input";
import { withPasswordPolicy } from "../auth/with-password-policy";

const loadSchema = () => import("@gatehouse/shared/setup/setup").then(({ setUpInput }) => setUpInput);

type SetUpFormProps = {
  token: string;
  onDone: (user: CurrentUser) => Promise<void>;
  /** Somebody else was faster. */
  onClosed: () => Promise<void>;
};

export const SetUpForm = ({ token, onDone, onClosed }: SetUpFormProps) => {
  const form = useZodForm(() => withPasswordPolicy(loadSchema(), minPasswordLength), {
    defaultValues: { firstName: "", lastName: "", email: "", workspaceName: "", password: "", token },
    onSubmit: async (values) => {
      try {
        await onDone(await api.setup.complete.mutate(values));
      } catch (error) {
        if (problemOf(error).code !== "setup.closed") throw error;
        await onClosed();
      }
    },
  });
  const [password, firstName, lastName, email] = form.watch(["password", "firstName", "lastName", "email"]);
  return (
    <Form form={form} look="gate">
      <Grid columns={2} gap={3} isFixed>
        <FormField form={form} name="firstName" label="First name">
          <Input size="lg" autoComplete="given-name" autoFocus />
        </FormField>
        <FormField form={form} name="lastName" label="Last name">
          <Input size="lg" autoComplete="family-name" />
        </FormField>
      </Grid>
      <FormField form={form} name="email" label="E-mail" help="Counts as verified. Sign-in and alerts go here.">
        <Input size="lg" type="email" autoComplete="username" />
      </FormField>
      <FormField form={form} name="password" label="Password" help={newPasswordHelp(minPasswordLength)}>
        <NewPasswordInput
          size="lg"
          password={password}
          owner={{ firstName, lastName, email }}
          minLength={minPasswordLength}
        />
      </FormField>
      <FormField
        form={form}
        name="workspaceName"
        label="Workspace name"
        isOptional
        help="Your company or team, as people read it when they sign in."
      >
        <Input size="lg" autoComplete="organization" />
      </FormField>
      <FormField form={form} name="token" label="Set-up token" help="From the link in the start-up log. It works once.">
        <Input size="lg" isMono autoComplete="off" spellCheck={false} />
      </FormField>
      <Button variant="primary" size="lg" isBlock type="submit" endIcon={ArrowRight} isLoading={form.isSubmitting}>
        Create super admin
      </Button>
    </Form>
  );
};
