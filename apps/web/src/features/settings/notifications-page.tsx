import { beside } from "../../lib/beside";
import { SettingsAreaPage } from "./settings-area-page";

const NotificationsForm = beside(() => import("./notifications-form"), "NotificationsForm");

export const NotificationsPage = () => (
  <SettingsAreaPage
    area="notifications"
    lead="What counts for people until they choose for themselves."
    form={NotificationsForm}
  />
);
