import { settingLabels, settingsAreaLabels } from "@gatehouse/shared/settings/setting-labels";
import { defineEvent } from "../events/event";

/** The people who answer for the installation learn of every change, but whoever made it. */
export const settingsChanged = defineEvent({
  name: "security.settings_changed",
  category: "security",
  isMandatory: true,
  channels: ["in_app", "email"],
  recipients: async ({ data }, stores) =>
    (await stores.users.listSuperAdminIdsForJob()).filter((id) => id !== data.changedBy),
  inApp: ({ data }) => ({
    title: `${data.name} changed the ${settingsAreaLabels[data.area].toLowerCase()} settings`,
    body: data.fields.map((field) => settingLabels[field] ?? field).join(", "),
    reason: "You are a super admin; security messages always reach you",
    action: { path: `/admin/settings/${data.area}`, label: "Open settings" },
  }),
  mailPath: ({ data }) => `/admin/settings/${data.area}`,
});
