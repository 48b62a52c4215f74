import React from "react";
import { MailLayout, Paragraph, Strong } from "../layout";
import type { MailProps } from "../mail";

type Props = MailProps<"organization.rejected">;

const subject = ({ data }: Props) => `${data.organizationName} was not approved`;

export const OrganizationRejectedEmail = (props: Props) => {
  const { data, workspaceName, recipient, link } = props;
  return (
    <MailLayout
      workspaceName={workspaceName}
      recipient={recipient}
      preview={data.reason}
      heading={subject(props)}
      action={{ label: "Try again", link }}
      closing="Your account stays as it is."
      because="you asked for this organization"
    >
      <Paragraph>
        An admin of {workspaceName} did not approve the organization <Strong>{data.organizationName}</Strong> and gives
        this reason:
      </Paragraph>
      <Paragraph>
        <Strong>{data.reason}</Strong>
      </Paragraph>
    </MailLayout>
  );
};

OrganizationRejectedEmail.subject = subject;
OrganizationRejectedEmail.PreviewProps = {
  data: {
    organizationId: "org_sample",
    organizationName: "Harbor Logistics",
    userId: "usr_sample",
    reason: "Harbor Logistics has an organization already. Ask Noah Abrams for an invitation.",
  },
  workspaceName: "Meridian Data",
  recipient: { name: "Maya Castellanos", email: "maya@harbor.example" },
  link: "https://portal.meridian.example/portal",
} satisfies Props;
