import React from "react";
import { dateInWords } from "../date-in-words";
import { MailLayout, Paragraph, Strong } from "../layout";
import type { MailProps } from "../mail";

type Props = MailProps<"user.email_verification">;

const subject = ({ workspaceName }: Props) => `Confirm your e-mail address for ${workspaceName}`;

export const EmailVerificationEmail = (props: Props) => {
  const { data, workspaceName, recipient, link } = props;
  return (
    <MailLayout
      workspaceName={workspaceName}
      recipient={recipient}
      preview={`Open the link and type your password: it proves that ${recipient.email} is yours.`}
      heading="Confirm your e-mail address"
      action={{
        label: "Confirm this address",
        link,
        note: `The link works once, until ${dateInWords(data.expiresAt)}.`,
      }}
      closing="Was it not you? Then do nothing: unless you confirm it, nobody gets in with your address."
      because={`somebody, probably you, asked for an account at ${workspaceName}`}
    >
      <Paragraph>
        Open the link and type your password: this proves that <Strong>{recipient.email}</Strong> is yours. It becomes
        your sign-in at <Strong>{workspaceName}</Strong>.
      </Paragraph>
    </MailLayout>
  );
};

EmailVerificationEmail.subject = subject;
EmailVerificationEmail.PreviewProps = {
  data: {
    userId: "usr_sample",
    linkId: "lnk_sample",
    expiresAt: new Date("2026-11-20T09:42:00Z"),
  },
  workspaceName: "Meridian Data",
  recipient: { name: "Leila Haddad", email: "leila.haddad@alderfinch.example" },
  link: "https://portal.meridian.example/auth/verify?token=dG9rZW4",
} satisfies Props;
