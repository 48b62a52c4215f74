import type { ResetAnswer } from "@gatehouse/shared/auth/auth-events";
import React, { type ReactNode } from "react";
import { dateInWords } from "../date-in-words";
import { MailLayout, Paragraph, Strong } from "../layout";
import type { MailProps } from "../mail";

type Props = MailProps<"user.password_reset_requested">;

const subject = ({ workspaceName }: Props) => `Your password at ${workspaceName}`;

/** Why there is no link, and the one next step. */
const whyNot: Record<Exclude<ResetAnswer, "link">, (workspaceName: string) => string> = {
  invited: (workspaceName) =>
    `You are invited to ${workspaceName} but have not joined yet, so there is no password to replace. Open the link in your invitation mail. If it has expired, the same page asks for a new one.`,
  no_password: (workspaceName) =>
    `Your account at ${workspaceName} has no password: you sign in through your company. Choose that on the sign-in page.`,
  closed: (workspaceName) =>
    `Your account at ${workspaceName} is not open at the moment, and a new password would not change that. An admin of ${workspaceName} can tell you more.`,
};

const contentOf = ({
  data,
  workspaceName,
}: Props): { heading: string; label: string; note?: ReactNode; text: string } =>
  data.answer === "link"
    ? {
        heading: "Set a new password",
        label: "Set a new password",
        note: (
          <>
            The link works once, until <Strong>{dateInWords(data.expiresAt)}</Strong>.
          </>
        ),
        text: `Somebody, most likely you, asked for a new password for your account at ${workspaceName}. Setting it ends every session.`,
      }
    : {
        heading: "There is no password to replace",
        label: "Open the sign-in page",
        text: whyNot[data.answer](workspaceName),
      };

export const PasswordResetRequestedEmail = (props: Props) => {
  const { workspaceName, recipient, link } = props;
  const { heading, label, note, text } = contentOf(props);
  return (
    <MailLayout
      workspaceName={workspaceName}
      recipient={recipient}
      preview={text}
      heading={heading}
      action={{ label, link, note }}
      closing="Was it not you? Then do nothing: your password stays as it is."
      because="a new password was asked for with this address"
    >
      <Paragraph>{text}</Paragraph>
    </MailLayout>
  );
};

PasswordResetRequestedEmail.subject = subject;
PasswordResetRequestedEmail.PreviewProps = {
  data: {
    userId: "usr_sample",
    answer: "link",
    linkId: "lnk_sample",
    expiresAt: new Date("2026-11-17T10:12:00Z"),
  },
  workspaceName: "Meridian Data",
  recipient: { name: "Elena Marchetti", email: "elena.marchetti@harbor.example" },
  link: "https://portal.meridian.example/auth/reset/code?token=Vt4m0Rk8Zp2xVt4m0Rk8Zp2xVt4m0Rk8Zp2xVt4m0Rk",
} satisfies Props;
