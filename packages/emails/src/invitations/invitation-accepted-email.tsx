import { roleLabels } from "@gatehouse/shared/messages";
import React from "react";
import { MailLayout, Paragraph, Strong } from "../layout";
import type { MailProps } from "../mail";

type Props = MailProps<"invitation.accepted">;

const subject = ({ data }: Props) => `${data.name} accepted your invitation`;

export const InvitationAcceptedEmail = (props: Props) => {
  const { data, workspaceName, recipient, link } = props;
  return (
    <MailLayout
      workspaceName={workspaceName}
      recipient={recipient}
      preview={`${data.email} can sign in to ${workspaceName} from now on.`}
      heading={subject(props)}
      action={{ label: "Open user", link }}
      closing="There is nothing you need to do."
      because="you invited this person"
    >
      <Paragraph>
        <Strong>{data.name}</Strong> ({data.email}) set a password and can sign in from now on, as{" "}
        <Strong>{roleLabels[data.role]}</Strong> at <Strong>{data.organizationName ?? workspaceName}</Strong>.
      </Paragraph>
    </MailLayout>
  );
};

InvitationAcceptedEmail.subject = subject;
InvitationAcceptedEmail.PreviewProps = {
  data: {
    invitationId: "inv_sample",
    inviterId: "usr_sample",
    userId: "usr_other",
    name: "Elena Marchetti",
    email: "elena.marchetti@harbor.example",
    role: "member",
    organizationName: "Harbor Logistics",
  },
  workspaceName: "Meridian Data",
  recipient: { name: "Ines Okafor", email: "ines.okafor@meridian.example" },
  link: "https://portal.meridian.example/admin/users?kind=consumers",
} satisfies Props;
