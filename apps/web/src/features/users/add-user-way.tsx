import { defaultInvitationDays } from "@gatehouse/shared/invitations/invitation-limits";
import { FormField } from "../../components/form/form-field";
import { Note } from "../../components/ui/note";
import { RadioCards } from "../../components/ui/radio-cards";
import { Switch } from "../../components/ui/switch";
import { useCurrentUser } from "../../lib/session";
import { NewPasswordInput, newPasswordHelp } from "../auth/new-password-input";
import { ValidDays } from "../invitations/valid-days";
import type { NewUserForm } from "./new-user-form";

const FirstPassword = ({ form }: { form: NewUserForm }) => {
  const { minPasswordLength } = useCurrentUser();
  const [password = "", email, firstName, lastName] = form.watch(["password", "email", "firstName", "lastName"]);
  return (
    <>
      <FormField form={form} name="password" label="First password" help={newPasswordHelp(minPasswordLength)}>
        <NewPasswordInput password={password} owner={{ email, firstName, lastName }} minLength={minPasswordLength} />
      </FormField>
      <Switch
        label="They choose a new one at the first sign-in"
        help="Nothing else opens before."
        {...form.register("mustChangePassword")}
      />
    </>
  );
};

/** Either an invitation or a first password, never both. */
export const AddUserWay = ({ form, isMailed }: { form: NewUserForm; isMailed: boolean }) => {
  const validDays = form.watch("invitation")?.validDays ?? defaultInvitationDays;
  const isInvited = form.watch("invitation") !== undefined;
  const choose = (way: string) => {
    form.setValue("invitation", way === "invitation" ? { validDays } : undefined, { shouldDirty: true });
    form.setValue("password", way === "invitation" ? undefined : "", { shouldDirty: true });
    form.clearErrors("password");
  };
  return (
    <>
      <RadioCards
        legend="How they get in"
        name="way"
        columns={2}
        value={isInvited ? "invitation" : "password"}
        onChange={({ target }) => choose(target.value)}
        options={[
          {
            value: "invitation",
            label: isMailed ? "Send an invitation" : "Make an invitation",
            help: "They choose a password. The link works once.",
          },
          {
            value: "password",
            label: "Set a first password",
            help: "They change it at the first sign-in. You pass it on.",
          },
        ]}
      />
      {isInvited ? (
        <ValidDays
          value={validDays}
          onChange={(days) => form.setValue("invitation", { validDays: days }, { shouldDirty: true })}
        />
      ) : (
        <FirstPassword form={form} />
      )}
      {isInvited && !isMailed && (
        <Note title="No mail goes out.">E-mail is not configured. You get the link to pass on.</Note>
      )}
    </>
  );
};
