import React from "react";
import { MailLayout, Paragraph, Strong } from "../layout";
import type { MailProps } from "../mail";

type Props = MailProps<"invitation.expired">;

const subject = ({ data }: Props) => `${data.name} asks for a new link`;

export const InvitationExpiredEmail = (props: Props) => {
  const { data, workspaceName, recipient, link } = props;
  return (
    <MailLayout
      workspaceName={workspaceName}
      recipient={recipient}
      preview={`The invitation for ${data.email} has expired.`}
      heading={subject(props)}
      action={{ label: "Open invitation", link }}
      closing="If this person should not join any more, do nothing: the old link stays dead."
      because="you invited this person"
    >
      <Paragraph>
        Your invitation for <Strong>{data.name}</Strong> ({data.email}) has expired. Somebody opened its link and asks
        for a new one; sending it again makes one and mails it to that address.
      </Paragraph>
    </MailLayout>
  );
};

InvitationExpiredEmail.subject = subject;
InvitationExpiredEmail.PreviewProps = {
  data: {
    invitationId: "inv_sample",
    inviterId: "usr_sample",
    name: "Elena Marchetti",
    email: "elena.marchetti@harbor.example",
  },
  workspaceName: "Meridian Data",
  recipient: { name: "Ines Okafor", email: "ines.okafor@meridian.example" },
  link: "https://portal.meridian.example/admin/invitations?state=expired",
} satisfies Props;
