import React from "react";
import { dateInWords } from "../date-in-words";
import { MailLayout, Paragraph, Strong } from "../layout";
import type { MailProps } from "../mail";

type Props = MailProps<"security.email_changed">;

const subject = ({ workspaceName }: Props) => `Your address at ${workspaceName} was changed`;

export const EmailChangedEmail = (props: Props) => {
  const { data, workspaceName, recipient, link } = props;
  return (
    <MailLayout
      workspaceName={workspaceName}
      recipient={recipient}
      preview={`From now on you sign in with ${data.newEmail}.`}
      heading="Your e-mail address was changed"
      action={{ label: "Open your profile", link }}
      closing={`Was it you? Then there is nothing to do. If not, tell an admin of ${workspaceName} now: they can end the sessions of your account and give it back to you.`}
      because="it was the address of this account until now"
    >
      <Paragraph>
        The address of your account was changed to <Strong>{data.newEmail}</Strong> with <Strong>{data.device}</Strong>{" "}
        from <Strong>{data.ip}</Strong> on <Strong>{dateInWords(data.changedAt)}</Strong>. From now on you sign in with
        the new one, and messages go there. This is the last one to {data.oldEmail}.
      </Paragraph>
    </MailLayout>
  );
};

EmailChangedEmail.subject = subject;
EmailChangedEmail.PreviewProps = {
  data: {
    userId: "usr_sample",
    oldEmail: "elena.marchetti@harbor.example",
    newEmail: "elena.rossi@harbor.example",
    device: "Firefox on Linux",
    ip: "203.0.113.7",
    changedAt: new Date("2026-11-17T09:42:00Z"),
  },
  workspaceName: "Meridian Data",
  recipient: { name: "Elena Marchetti", email: "elena.marchetti@harbor.example" },
  link: "https://portal.meridian.example/profile",
} satisfies Props;
