import React from "react";
import { MailLayout, Paragraph, Strong } from "../layout";
import type { MailProps } from "../mail";

type Props = MailProps<"user.rejected">;

const subject = ({ workspaceName }: Props) => `Your registration at ${workspaceName} was not approved`;

export const UserRejectedEmail = (props: Props) => {
  const { data, workspaceName, recipient, link } = props;
  return (
    <MailLayout
      workspaceName={workspaceName}
      recipient={recipient}
      preview={data.reason}
      heading="Your registration was not approved"
      action={{ label: "Register again", link }}
      closing="With what was missing you may register again. An admin looks at it anew."
      because={`you registered at ${workspaceName}`}
    >
      <Paragraph>
        An admin of <Strong>{workspaceName}</Strong> looked at your registration, {data.name}, and decided against it.
      </Paragraph>
      <Paragraph>The reason: “{data.reason}”</Paragraph>
    </MailLayout>
  );
};

UserRejectedEmail.subject = subject;
UserRejectedEmail.PreviewProps = {
  data: {
    userId: "usr_sample",
    name: "Leila",
    reason: "We only open accounts for partners. Ask your contact at Meridian Data for an invitation.",
  },
  workspaceName: "Meridian Data",
  recipient: { name: "Leila Haddad", email: "leila.haddad@alderfinch.example" },
  link: "https://portal.meridian.example/auth/password/register",
} satisfies Props;
