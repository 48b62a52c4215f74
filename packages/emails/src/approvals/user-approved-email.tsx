import React from "react";
import { MailLayout, Paragraph, Strong } from "../layout";
import type { MailProps } from "../mail";

type Props = MailProps<"user.approved">;

const subject = ({ workspaceName }: Props) => `Your account at ${workspaceName} is approved`;

export const UserApprovedEmail = (props: Props) => {
  const { data, workspaceName, recipient, link } = props;
  return (
    <MailLayout
      workspaceName={workspaceName}
      recipient={recipient}
      preview="You can sign in from now on."
      heading={`Welcome, ${data.name}`}
      action={{ label: "Sign in", link }}
      closing={`You sign in with ${recipient.email} and the password you chose.`}
      because={`you registered at ${workspaceName}`}
    >
      <Paragraph>
        An admin of <Strong>{workspaceName}</Strong> approved your account. You can sign in from now on.
      </Paragraph>
      {data.note && <Paragraph>They write: “{data.note}”</Paragraph>}
    </MailLayout>
  );
};

UserApprovedEmail.subject = subject;
UserApprovedEmail.PreviewProps = {
  data: { userId: "usr_sample", name: "Leila", note: "Welcome on board. Start with the Parcel Tracking API." },
  workspaceName: "Meridian Data",
  recipient: { name: "Leila Haddad", email: "leila.haddad@alderfinch.example" },
  link: "https://portal.meridian.example/",
} satisfies Props;
