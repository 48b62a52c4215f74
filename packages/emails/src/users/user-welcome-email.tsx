import React from "react";
import { MailLayout, Paragraph } from "../layout";
import type { MailProps } from "../mail";

type Props = MailProps<"user.welcome">;

const subject = ({ workspaceName }: Props) => `Welcome to ${workspaceName}`;

export const UserWelcomeEmail = (props: Props) => {
  const { data, workspaceName, recipient, link } = props;
  return (
    <MailLayout
      workspaceName={workspaceName}
      recipient={recipient}
      preview={data.isFirst ? "Your installation is ready." : "Your account is ready."}
      heading={`Welcome, ${data.name}`}
      action={{ label: "Open home", link }}
      closing={`You sign in with ${recipient.email} and the password you chose.`}
      because={data.isFirst ? `you set up ${workspaceName}` : `you joined ${workspaceName}`}
    >
      <Paragraph>
        {data.isFirst
          ? `${workspaceName} is set up and you are its first super admin. The checklist on your home page shows what to do next.`
          : `Your account at ${workspaceName} is ready. Your home page shows what is open to you.`}
      </Paragraph>
    </MailLayout>
  );
};

UserWelcomeEmail.subject = subject;
UserWelcomeEmail.PreviewProps = {
  data: { userId: "usr_sample", name: "Elena", isFirst: false },
  workspaceName: "Meridian Data",
  recipient: { name: "Elena Marchetti", email: "elena.marchetti@harbor.example" },
  link: "https://portal.meridian.example/",
} satisfies Props;
