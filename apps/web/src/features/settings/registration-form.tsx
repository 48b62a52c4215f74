import { RegistrationGroups } from "./registration-groups";
import { type AreaFormProps, SettingsAreaForm } from "./settings-area-form";

export const RegistrationForm = (props: AreaFormProps) => (
  <SettingsAreaForm {...props} area="registration">
    {(form) => <RegistrationGroups form={form} />}
  </SettingsAreaForm>
);
