import React from "react";
import { MailLayout, Paragraph, Strong } from "../layout";
import type { MailProps } from "../mail";

type Props = MailProps<"user.registered">;

const subject = ({ data }: Props) => `${data.name} registered and waits for approval`;

export const UserRegisteredEmail = (props: Props) => {
  const { data, workspaceName, recipient, link } = props;
  return (
    <MailLayout
      workspaceName={workspaceName}
      recipient={recipient}
      preview={`${data.email} waits for an admin of ${workspaceName}.`}
      heading={subject(props)}
      action={{ label: "Approve or reject", link }}
      closing="Every admin was told; the first one to decide decides."
      because={`you are an admin of ${workspaceName}`}
    >
      <Paragraph>
        <Strong>{data.name}</Strong> ({data.email}) made an account and can't sign in before an admin agrees.
      </Paragraph>
    </MailLayout>
  );
};

UserRegisteredEmail.subject = subject;
UserRegisteredEmail.PreviewProps = {
  data: { userId: "usr_sample", name: "Leila Haddad", email: "leila.haddad@alderfinch.example" },
  workspaceName: "Meridian Data",
  recipient: { name: "Ines Okafor", email: "ines.okafor@meridian.example" },
  link: "https://portal.meridian.example/admin/approvals?id=usr_sample",
} satisfies Props;
