import React from "react";
import { dateInWords } from "../date-in-words";
import { MailLayout, Paragraph, Strong } from "../layout";
import type { MailProps } from "../mail";

type Props = MailProps<"user.email_change_requested">;

const subject = ({ workspaceName }: Props) => `Your new address at ${workspaceName}`;

/** Names nobody: to an address that is not proved yet, a name would be a stranger's words in our mail. */
export const EmailChangeRequestedEmail = (props: Props) => {
  const { data, workspaceName, recipient, link } = props;
  return (
    <MailLayout
      workspaceName={workspaceName}
      recipient={recipient}
      preview={`Confirm that you read ${data.email}. From then on you sign in with it.`}
      heading="Confirm your new address"
      action={{
        label: "Confirm the address",
        link,
        note: (
          <>
            The link works once, until <Strong>{dateInWords(data.expiresAt)}</Strong>, for whoever is signed in to that
            account.
          </>
        ),
      }}
      closing="Do you not know this account? Then do nothing: the address stays out of it."
      because={`somebody, probably you, wants to use this address at ${workspaceName}`}
    >
      <Paragraph>
        An account at {workspaceName} is to have this address. Once it is confirmed, you sign in with it, and messages
        come here.
      </Paragraph>
    </MailLayout>
  );
};

EmailChangeRequestedEmail.subject = subject;
EmailChangeRequestedEmail.PreviewProps = {
  data: {
    userId: "usr_sample",
    email: "elena.rossi@harbor.example",
    linkId: "lnk_sample",
    expiresAt: new Date("2026-11-18T09:42:00Z"),
  },
  workspaceName: "Meridian Data",
  recipient: { name: "Elena Marchetti", email: "elena.rossi@harbor.example" },
  link: "https://portal.meridian.example/confirm-email?token=Vt4m0Rk8Zp2xVt4m0Rk8Zp2xVt4m0Rk8Zp2xVt4m0Rk",
} satisfies Props;
