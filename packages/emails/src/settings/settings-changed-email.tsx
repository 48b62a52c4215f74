import { settingLabels, settingsAreaLabels } from "@gatehouse/shared/settings/setting-labels";
import React from "react";
import { MailLayout, Paragraph, Strong } from "../layout";
import type { MailProps } from "../mail";

type Props = MailProps<"security.settings_changed">;

const subject = ({ data }: Props) => `${data.name} changed settings: ${settingsAreaLabels[data.area]}`;

export const SettingsChangedEmail = ({ data, workspaceName, recipient, link }: Props) => {
  const changed = data.fields.map((field) => settingLabels[field] ?? field).join(", ");
  return (
    <MailLayout
      workspaceName={workspaceName}
      recipient={recipient}
      preview={`Changed: ${changed}`}
      heading="Settings were changed"
      action={{ label: "Open settings", link }}
      closing="Before and after stand in the audit log."
      because="you are a super admin and security messages always reach you"
    >
      <Paragraph>
        <Strong>{data.name}</Strong> changed the settings in <Strong>{settingsAreaLabels[data.area]}</Strong>: {changed}
        .
      </Paragraph>
    </MailLayout>
  );
};

SettingsChangedEmail.subject = subject;
SettingsChangedEmail.PreviewProps = {
  data: {
    workspaceId: "wsp_sample",
    changedBy: "usr_sample",
    name: "Ines Okafor",
    area: "registration",
    fields: ["peopleMayRegister", "autoApproveDomains"],
  },
  workspaceName: "Meridian Data",
  recipient: { name: "Tomas Lindqvist", email: "tomas.lindqvist@meridian.example" },
  link: "https://portal.meridian.example/admin/settings/registration",
} satisfies Props;
