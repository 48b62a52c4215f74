import { beside } from "../../lib/beside";
import { SettingsAreaPage } from "./settings-area-page";

const RegistrationForm = beside(() => import("./registration-form"), "RegistrationForm");

export const RegistrationPage = () => (
  <SettingsAreaPage
    area="registration"
    lead="Who may come in by themselves, and who looks first."
    form={RegistrationForm}
  />
);
