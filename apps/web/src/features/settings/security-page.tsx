import { beside } from "../../lib/beside";
import { SettingsAreaPage } from "./settings-area-page";

const SecurityForm = beside(() => import("./security-form"), "SecurityForm");

export const SecurityPage = () => (
  <SettingsAreaPage area="security" lead="How people sign in, and for how long." form={SecurityForm} />
);
