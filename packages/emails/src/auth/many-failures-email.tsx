import React from "react";
import { dateInWords } from "../date-in-words";
import { MailLayout, Paragraph, Strong } from "../layout";
import type { MailProps } from "../mail";

type Props = MailProps<"security.many_failures">;

const subject = ({ workspaceName }: Props) => `Wrong passwords for your account at ${workspaceName}`;

export const ManyFailuresEmail = (props: Props) => {
  const { data, workspaceName, recipient, link } = props;
  return (
    <MailLayout
      workspaceName={workspaceName}
      recipient={recipient}
      preview={`${data.attempts} attempts, the last from the address ${data.ip}`}
      heading={`${data.attempts} wrong passwords in a row`}
      action={{ label: "Set a new password", link }}
      closing="Nobody got in. Was it you, and the password is lost? Then set a new one. Was it not you? A password you use nowhere else keeps them out."
      because="security messages always reach you"
    >
      <Paragraph>
        Somebody tried to sign in to your account with <Strong>{data.attempts} wrong passwords</Strong>, the last time
        from the address <Strong>{data.ip}</Strong> on <Strong>{dateInWords(data.failedAt)}</Strong>. Further attempts
        are refused for 15 minutes.
      </Paragraph>
    </MailLayout>
  );
};

ManyFailuresEmail.subject = subject;
ManyFailuresEmail.PreviewProps = {
  data: {
    userId: "usr_sample",
    attempts: 10,
    ip: "203.0.113.7",
    failedAt: new Date("2026-11-17T09:42:00Z"),
  },
  workspaceName: "Meridian Data",
  recipient: { name: "Elena Marchetti", email: "elena.marchetti@harbor.example" },
  link: "https://portal.meridian.example/auth/reset",
} satisfies Props;
