import { roleHints, roleLabels } from "@gatehouse/shared/messages";
import React from "react";
import { MailLayout, Paragraph, Strong } from "../layout";
import type { MailProps } from "../mail";
import { aboutYouOrYours, colleague } from "./colleague";

type Props = MailProps<"user.role_changed">;

const subject = ({ data }: Props) => `${data.name} is ${roleLabels[data.to]} now`;

export const UserRoleChangedEmail = (props: Props) => {
  const { data, workspaceName, recipient, link } = props;
  return (
    <MailLayout
      workspaceName={workspaceName}
      recipient={recipient}
      preview={`${roleHints[data.to]}.`}
      heading={subject(props)}
      action={{ label: "Open home", link }}
      closing="It holds from now on; nobody needs to sign in anew."
      because={aboutYouOrYours}
    >
      <Paragraph>
        {data.changedBy} changed the role of <Strong>{data.name}</Strong> at{" "}
        <Strong>{data.organizationName ?? workspaceName}</Strong> from {roleLabels[data.from]} to{" "}
        <Strong>{roleLabels[data.to]}</Strong>.
      </Paragraph>
    </MailLayout>
  );
};

UserRoleChangedEmail.subject = subject;
UserRoleChangedEmail.PreviewProps = {
  data: { ...colleague, from: "member", to: "org_admin" },
  workspaceName: "Meridian Data",
  recipient: { name: "Jonas Feld", email: "jonas.feld@harbor.example" },
  link: "https://portal.meridian.example/",
} satisfies Props;
