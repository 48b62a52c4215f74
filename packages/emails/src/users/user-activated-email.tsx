import React from "react";
import { MailLayout, Paragraph } from "../layout";
import type { MailProps } from "../mail";

type Props = MailProps<"user.activated">;

const subject = ({ workspaceName }: Props) => `Your account at ${workspaceName} is active again`;

export const UserActivatedEmail = (props: Props) => {
  const { data, workspaceName, recipient, link } = props;
  return (
    <MailLayout
      workspaceName={workspaceName}
      recipient={recipient}
      preview="You can sign in again."
      heading="Your account is active again"
      action={{ label: "Sign in", link }}
      closing="Your role, teams and access are as they were."
      because="account messages always reach you"
    >
      <Paragraph>The suspension of your account was lifted: you can sign in to {workspaceName} again.</Paragraph>
      {data.reason && <Paragraph>{data.reason}</Paragraph>}
    </MailLayout>
  );
};

UserActivatedEmail.subject = subject;
UserActivatedEmail.PreviewProps = {
  data: { userId: "usr_sample", name: "Jonas Feld", reason: "The contract was renewed." },
  workspaceName: "Meridian Data",
  recipient: { name: "Jonas Feld", email: "jonas.feld@harbor.example" },
  link: "https://portal.meridian.example/",
} satisfies Props;
