import React from "react";
import { MailLayout, Paragraph, Strong } from "../layout";
import type { MailProps } from "../mail";

type Props = MailProps<"organization.requested">;

const subject = ({ data }: Props) => `${data.requesterName} asks for the organization ${data.organizationName}`;

export const OrganizationRequestedEmail = (props: Props) => {
  const { data, workspaceName, recipient, link } = props;
  return (
    <MailLayout
      workspaceName={workspaceName}
      recipient={recipient}
      preview="It waits for an admin to approve or reject it."
      heading="An organization waits for approval"
      action={{ label: "Review the request", link }}
      closing="The first admin to decide answers for all. Whoever asked is told either way."
      because="you are an admin of this workspace"
    >
      <Paragraph>
        <Strong>{data.requesterName}</Strong> ({data.requesterEmail}) asks for the organization{" "}
        <Strong>{data.organizationName}</Strong>. Approved, it opens with its team of all members, and{" "}
        {data.requesterName} becomes its admin.
      </Paragraph>
    </MailLayout>
  );
};

OrganizationRequestedEmail.subject = subject;
OrganizationRequestedEmail.PreviewProps = {
  data: {
    organizationId: "org_sample",
    organizationName: "Harbor Logistics",
    userId: "usr_other",
    requesterName: "Maya Castellanos",
    requesterEmail: "maya@harbor.example",
  },
  workspaceName: "Meridian Data",
  recipient: { name: "Ines Okafor", email: "ines.okafor@meridian.example" },
  link: "https://portal.meridian.example/admin/approvals?id=org_sample",
} satisfies Props;
