import { beside } from "../../lib/beside";
import { SettingsAreaPage } from "./settings-area-page";

const GeneralForm = beside(() => import("./general-form"), "GeneralForm");

export const GeneralPage = () => (
  <SettingsAreaPage area="general" lead="What the workspace is called, and what is open." form={GeneralForm} />
);
