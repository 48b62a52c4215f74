import React from "react";
import { MailLayout, Paragraph, Strong } from "../layout";
import type { MailProps } from "../mail";

type Props = MailProps<"organization.suspended">;

const subject = ({ data, workspaceName }: Props) => `${data.organizationName} is suspended at ${workspaceName}`;

export const OrganizationSuspendedEmail = (props: Props) => {
  const { data, workspaceName, recipient, link } = props;
  return (
    <MailLayout
      workspaceName={workspaceName}
      recipient={recipient}
      preview={data.reason}
      heading={`${data.organizationName} is suspended`}
      action={{ label: `Open ${workspaceName}`, link }}
      closing="Nothing was deleted. When the organization is resumed, everything is there as it was."
      because="you are an admin of this organization"
    >
      <Paragraph>
        <Strong>{data.suspendedBy}</Strong> suspended {data.organizationName}. Its people can't sign in to{" "}
        {workspaceName} until it is resumed.
      </Paragraph>
      <Paragraph>The reason given: {data.reason}</Paragraph>
    </MailLayout>
  );
};

OrganizationSuspendedEmail.subject = subject;
OrganizationSuspendedEmail.PreviewProps = {
  data: {
    organizationId: "org_sample",
    organizationName: "Harbor Logistics",
    suspendedBy: "Ines Okafor",
    reason: "Invoice 2026-0981 is open since 1 October. Finance has written twice.",
  },
  workspaceName: "Meridian Data",
  recipient: { name: "Maya Castellanos", email: "maya.castellanos@harbor.example" },
  link: "https://portal.meridian.example/",
} satisfies Props;
