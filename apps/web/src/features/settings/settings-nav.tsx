import { settingsAreaLabels as labels } from "@gatehouse/shared/settings/setting-labels";
import { SectionNav } from "../../components/settings/section-nav";

export const SettingsNav = () => (
  <SectionNav
    label="Settings"
    groups={[
      { heading: "Workspace", links: [{ label: labels.general, to: "/admin/settings/general" }] },
      {
        heading: "People",
        links: [
          { label: labels.registration, to: "/admin/settings/registration" },
          { label: labels.security, to: "/admin/settings/security" },
          { label: labels.admins, to: "/admin/settings/admins" },
        ],
      },
      {
        heading: "Messages",
        links: [
          { label: labels.notifications, to: "/admin/settings/notifications" },
          { label: "Templates", to: "/admin/settings/templates" },
          { label: "Webhooks", to: "/admin/settings/webhooks" },
        ],
      },
    ]}
  />
);
