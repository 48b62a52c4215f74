import React from "react";
import { MailLayout, Paragraph } from "../layout";
import type { MailProps } from "../mail";

type Props = MailProps<"user.suspended">;

const subject = ({ workspaceName }: Props) => `Your account at ${workspaceName} is suspended`;

export const UserSuspendedEmail = (props: Props) => {
  const { data, workspaceName, recipient, link } = props;
  return (
    <MailLayout
      workspaceName={workspaceName}
      recipient={recipient}
      preview={data.reason}
      heading="Your account is suspended"
      action={{ label: `Open ${workspaceName}`, link }}
      closing="Nothing of yours was deleted. An admin of the workspace can reactivate the account."
      because="account messages always reach you"
    >
      <Paragraph>You can't sign in to {workspaceName} for now, and all your sessions have ended.</Paragraph>
      <Paragraph>The reason given: {data.reason}</Paragraph>
    </MailLayout>
  );
};

UserSuspendedEmail.subject = subject;
UserSuspendedEmail.PreviewProps = {
  data: { userId: "usr_sample", name: "Jonas Feld", reason: "The contract ended on 31 October." },
  workspaceName: "Meridian Data",
  recipient: { name: "Jonas Feld", email: "jonas.feld@harbor.example" },
  link: "https://portal.meridian.example/",
} satisfies Props;
