import React from "react";
import { MailLayout, Paragraph, Strong } from "../layout";
import type { MailProps } from "../mail";

type Props = MailProps<"organization.approved">;

const subject = ({ data }: Props) => `${data.organizationName} is open`;

export const OrganizationApprovedEmail = (props: Props) => {
  const { data, workspaceName, recipient, link } = props;
  return (
    <MailLayout
      workspaceName={workspaceName}
      recipient={recipient}
      preview="You are its admin: invite your teammates."
      heading={subject(props)}
      action={{ label: "Open the organization", link }}
      closing="Make somebody else an admin too, so that it never depends on one person."
      because="you asked for this organization"
    >
      <Paragraph>
        <Strong>{data.organizationName}</Strong> is an organization at {workspaceName} from now on, and you are its
        admin. Invite your teammates and sort them into teams.
      </Paragraph>
    </MailLayout>
  );
};

OrganizationApprovedEmail.subject = subject;
OrganizationApprovedEmail.PreviewProps = {
  data: { organizationId: "org_sample", organizationName: "Harbor Logistics", userId: "usr_sample" },
  workspaceName: "Meridian Data",
  recipient: { name: "Maya Castellanos", email: "maya@harbor.example" },
  link: "https://portal.meridian.example/portal/organization",
} satisfies Props;
