import type { RegisterInput, RegistrationAnswer } from "@gatehouse/shared/registration/registration";
import type { PublicSettings } from "@gatehouse/shared/settings/settings";
import { AnswerFields, answersAtFirst } from "../../components/form/answer-fields";
import { Form } from "../../components/form/form";
import { FormField } from "../../components/form/form-field";
import { useZodForm } from "../../components/form/use-zod-form";
import { Grid } from "../../components/layout/grid";
import { Button } from "../../components/ui/button";
import { Divider } from "../../components/ui/divider";
import { Input } from "../../components/ui/input";
import { api } from "../../lib/trpc";
import { NewPasswordInput, newPasswordHelp } from "../auth/new-password-input";
import { CodeField } from "../invite-codes/code-field";
import { ConsentField } from "./consent-field";
import { loadRegistrationSchema } from "./load-registration-schema";
import { useAskedOfCode } from "./use-asked-of-code";

type RegisterFormProps = {
  options: PublicSettings;
  /** As the form stands when it opens: with the code of the link, or as it was sent before. */
  initial: Partial<RegisterInput>;
  onRegistered: (answer: RegistrationAnswer, typed: RegisterInput, asked: PublicSettings) => void | Promise<void>;
};

const emailHelp = ({ provesEmail, allowedDomains }: PublicSettings, hasCode: boolean): string =>
  [
    !hasCode && allowedDomains.length > 0 && `An address at ${allowedDomains.join(" or ")}.`,
    provesEmail && "We send a link there.",
    "It becomes your sign-in.",
  ]
    .filter(Boolean)
    .join(" ");

const empty = { firstName: "", lastName: "", email: "", password: "", code: "", acceptsTerms: false };

export const RegisterForm = ({ options, initial, onRegistered }: RegisterFormProps) => {
  const form = useZodForm(() => loadRegistrationSchema(asked), {
    defaultValues: { ...empty, extra: answersAtFirst(options.extraFields), ...initial },
    onSubmit: async (values) => onRegistered(await api.registration.register.mutate(values), values, asked),
  });
  const [code, password, firstName, lastName, email] = form.watch([
    "code",
    "password",
    "firstName",
    "lastName",
    "email",
  ]);
  const asked = useAskedOfCode(code, options);
  const { extraFields, workspaceName, minPasswordLength: minLength } = asked;
  return (
    <Form form={form} look="gate">
      <CodeField form={form} name="code" isOptional={asked.peopleMayRegister} />
      <Grid columns={2} gap={3} isFixed>
        <FormField form={form} name="firstName" label="First name">
          <Input size="lg" autoComplete="given-name" autoFocus />
        </FormField>
        <FormField form={form} name="lastName" label="Last name">
          <Input size="lg" autoComplete="family-name" />
        </FormField>
      </Grid>
      <FormField form={form} name="email" label="Work e-mail" help={emailHelp(asked, code.trim() !== "")}>
        <Input size="lg" type="email" autoComplete="username" />
      </FormField>
      <FormField form={form} name="password" label="Password" help={newPasswordHelp(minLength)}>
        <NewPasswordInput size="lg" password={password} owner={{ firstName, lastName, email }} minLength={minLength} />
      </FormField>
      {extraFields.length > 0 && <Divider>{workspaceName} also asks</Divider>}
      <AnswerFields form={form} fields={extraFields} size="lg" />
      <ConsentField form={form} links={asked} />
      <Button variant="primary" size="lg" isBlock type="submit" isLoading={form.isSubmitting}>
        Create account
      </Button>
    </Form>
  );
};
