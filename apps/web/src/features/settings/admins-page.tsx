import { beside } from "../../lib/beside";
import { SettingsAreaPage } from "./settings-area-page";

const AdminsForm = beside(() => import("./admins-form"), "AdminsForm");

export const AdminsPage = () => (
  <SettingsAreaPage area="admins" lead="What admins may do to each other." form={AdminsForm} />
);
