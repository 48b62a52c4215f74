import React from "react";
import { MailLayout, Paragraph } from "../layout";
import type { MailProps } from "../mail";

type Props = MailProps<"user.already_registered">;

const subject = ({ workspaceName }: Props) => `You have an account at ${workspaceName} already`;

export const AlreadyRegisteredEmail = (props: Props) => {
  const { data, workspaceName, recipient, link } = props;
  return (
    <MailLayout
      workspaceName={workspaceName}
      recipient={recipient}
      preview="Nothing was changed. Sign in as before."
      heading={data.isInvited ? "You are invited already" : "You have an account already"}
      action={{ label: "Open sign-in", link }}
      closing="Was it not you? Then there is nothing to do: nothing was changed, and whoever tried learned nothing."
      because={`somebody, probably you, tried to register it at ${workspaceName}`}
    >
      <Paragraph>
        {data.isInvited
          ? "An invitation waits in this mailbox: open its link and choose a password. Is it lost or too old, ask the person who invited you for a new one."
          : "Sign in with this address and the password you chose then. Is it lost, the sign-in page helps you to a new one."}
      </Paragraph>
    </MailLayout>
  );
};

AlreadyRegisteredEmail.subject = subject;
AlreadyRegisteredEmail.PreviewProps = {
  data: { userId: "usr_sample", isInvited: false },
  workspaceName: "Meridian Data",
  recipient: { name: "Leila Haddad", email: "leila.haddad@alderfinch.example" },
  link: "https://portal.meridian.example/auth/password/login",
} satisfies Props;
