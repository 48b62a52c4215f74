import React from "react";
import { MailLayout, Paragraph, Strong } from "../layout";
import type { MailProps } from "../mail";
import { aboutYouOrYours, colleague } from "./colleague";

type Props = MailProps<"user.moved">;

const subject = ({ data, workspaceName }: Props) => `${data.name} moved to ${data.toOrganizationName ?? workspaceName}`;

export const UserMovedEmail = (props: Props) => {
  const { data, workspaceName, recipient, link } = props;
  return (
    <MailLayout
      workspaceName={workspaceName}
      recipient={recipient}
      preview={`Changed by ${data.changedBy}.`}
      heading={subject(props)}
      action={{ label: "Open home", link }}
      closing="Teams and access are those of the new organization from now on."
      because={aboutYouOrYours}
    >
      <Paragraph>
        {data.changedBy} moved <Strong>{data.name}</Strong> from{" "}
        <Strong>{data.organizationName ?? workspaceName}</Strong> to{" "}
        <Strong>{data.toOrganizationName ?? workspaceName}</Strong>.
      </Paragraph>
    </MailLayout>
  );
};

UserMovedEmail.subject = subject;
UserMovedEmail.PreviewProps = {
  data: { ...colleague, toOrganizationId: "org_other", toOrganizationName: "Kestrel Freight" },
  workspaceName: "Meridian Data",
  recipient: { name: "Jonas Feld", email: "jonas.feld@harbor.example" },
  link: "https://portal.meridian.example/",
} satisfies Props;
