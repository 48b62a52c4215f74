import React from "react";
import { dateInWords } from "../date-in-words";
import { MailLayout, Paragraph, Strong } from "../layout";
import type { MailProps } from "../mail";

type Props = MailProps<"security.password_changed">;

const subject = ({ workspaceName }: Props) => `Your password at ${workspaceName} was changed`;

export const PasswordChangedEmail = (props: Props) => {
  const { data, workspaceName, recipient, link } = props;
  return (
    <MailLayout
      workspaceName={workspaceName}
      recipient={recipient}
      preview={`${data.device}, address ${data.ip}, ${dateInWords(data.changedAt)}`}
      heading="Your password was changed"
      action={{ label: "It was not me", link }}
      closing="Was it you? Then there is nothing to do. If not, set a new password now: it ends every session. Then tell an admin."
      because="security messages always reach you"
    >
      <Paragraph>
        It was changed with <Strong>{data.device}</Strong> from the address <Strong>{data.ip}</Strong> on{" "}
        <Strong>{dateInWords(data.changedAt)}</Strong>. Every other session has ended.
      </Paragraph>
    </MailLayout>
  );
};

PasswordChangedEmail.subject = subject;
PasswordChangedEmail.PreviewProps = {
  data: {
    userId: "usr_sample",
    device: "Firefox on Linux",
    ip: "203.0.113.7",
    changedAt: new Date("2026-11-17T09:42:00Z"),
  },
  workspaceName: "Meridian Data",
  recipient: { name: "Elena Marchetti", email: "elena.marchetti@harbor.example" },
  link: "https://portal.meridian.example/auth/reset",
} satisfies Props;
