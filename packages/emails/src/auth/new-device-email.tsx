import React from "react";
import { dateInWords } from "../date-in-words";
import { MailLayout, Paragraph, Strong } from "../layout";
import type { MailProps } from "../mail";

type Props = MailProps<"security.new_device">;

const subject = ({ workspaceName }: Props) => `New sign-in to ${workspaceName}`;

export const NewDeviceEmail = ({ data, workspaceName, recipient, link }: Props) => (
  <MailLayout
    workspaceName={workspaceName}
    recipient={recipient}
    preview={`${data.device}, address ${data.ip}, ${dateInWords(data.signedInAt)}`}
    heading="Sign-in from a new device"
    action={{ label: "Review sessions", link }}
    closing="Was it you? Then there is nothing to do. If not, end that session and change your password now."
    because="security messages always reach you"
  >
    <Paragraph>
      Your account was signed in to with <Strong>{data.device}</Strong>, which was not used before, from the address{" "}
      <Strong>{data.ip}</Strong> on <Strong>{dateInWords(data.signedInAt)}</Strong>.
    </Paragraph>
  </MailLayout>
);

NewDeviceEmail.subject = subject;
NewDeviceEmail.PreviewProps = {
  data: {
    userId: "usr_sample",
    device: "Firefox on Linux",
    ip: "203.0.113.7",
    signedInAt: new Date("2026-11-17T09:42:00Z"),
  },
  workspaceName: "Meridian Data",
  recipient: { name: "Elena Marchetti", email: "elena.marchetti@harbor.example" },
  link: "https://portal.meridian.example/profile",
} satisfies Props;
