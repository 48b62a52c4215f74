import { roleLabels } from "@gatehouse/shared/messages";
import React from "react";
import { dateInWords } from "../date-in-words";
import { MailLayout, Paragraph, Strong } from "../layout";
import type { MailProps } from "../mail";

type Props = MailProps<"user.invited">;

const subject = ({ data, workspaceName }: Props) =>
  `${data.inviterName} invites you to ${data.organizationName ?? workspaceName}`;

export const UserInvitedEmail = (props: Props) => {
  const { data, workspaceName, recipient, link } = props;
  return (
    <MailLayout
      workspaceName={workspaceName}
      recipient={recipient}
      preview={`Set a password and look around. The link works until ${dateInWords(data.expiresAt)}.`}
      heading={subject(props)}
      action={{
        label: "Accept the invitation",
        link,
        note: (
          <>
            The link works once, until <Strong>{dateInWords(data.expiresAt)}</Strong>.
          </>
        ),
      }}
      closing="Did you not expect this? Then do nothing. The account can't be used until you accept."
      because={`${data.inviterName} entered this address`}
    >
      <Paragraph>
        {data.organizationName && `${data.organizationName} uses ${workspaceName} for its APIs and models. `}
        You join <Strong>{data.organizationName ?? workspaceName}</Strong> as <Strong>{roleLabels[data.role]}</Strong>.
        Set a password and look around.
      </Paragraph>
    </MailLayout>
  );
};

UserInvitedEmail.subject = subject;
UserInvitedEmail.PreviewProps = {
  data: {
    invitationId: "inv_sample",
    userId: "usr_sample",
    generation: 1,
    inviterName: "Maya Castellanos",
    organizationName: "Harbor Logistics",
    role: "member",
    expiresAt: new Date("2026-11-24T09:42:00Z"),
  },
  workspaceName: "Meridian Data",
  recipient: { name: "Elena Marchetti", email: "elena.marchetti@harbor.example" },
  link: "https://portal.meridian.example/auth/invite?token=Vt4m0Rk8Zp2xVt4m0Rk8Zp2xVt4m0Rk8Zp2xVt4m0Rk",
} satisfies Props;
