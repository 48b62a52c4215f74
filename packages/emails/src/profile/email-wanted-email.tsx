import React from "react";
import { MailLayout, Paragraph } from "../layout";
import type { MailProps } from "../mail";

type Props = MailProps<"user.email_wanted">;

const subject = ({ workspaceName }: Props) => `Your address has an account at ${workspaceName} already`;

export const EmailWantedEmail = (props: Props) => {
  const { workspaceName, recipient, link } = props;
  return (
    <MailLayout
      workspaceName={workspaceName}
      recipient={recipient}
      preview="Nothing was changed: one address belongs to one account."
      heading="This address has an account already"
      action={{ label: "Open sign-in", link }}
      closing="Was it not you? Then there is nothing to do: nothing was changed, and whoever tried learned nothing."
      because={`somebody wanted to use it for another account at ${workspaceName}`}
    >
      <Paragraph>
        Somebody asked to use this address for another account at {workspaceName}. It belongs to yours, and stays there.
        Do you want it on the other one? Give this account another address first, or delete it.
      </Paragraph>
    </MailLayout>
  );
};

EmailWantedEmail.subject = subject;
EmailWantedEmail.PreviewProps = {
  data: { userId: "usr_sample" },
  workspaceName: "Meridian Data",
  recipient: { name: "Elena Marchetti", email: "elena.marchetti@harbor.example" },
  link: "https://portal.meridian.example/auth/password/login",
} satisfies Props;
