import React from "react";
import { MailLayout, Paragraph, Strong } from "../layout";
import type { MailProps } from "../mail";

type Props = MailProps<"invite_code.used_up">;

const subject = ({ data }: Props) => `Invite code ${data.code} is used up`;

export const CodeUsedUpEmail = (props: Props) => {
  const { data, workspaceName, recipient, link } = props;
  return (
    <MailLayout
      workspaceName={workspaceName}
      recipient={recipient}
      preview={`${data.quota} of ${data.quota} used; the next person is refused.`}
      heading={subject(props)}
      action={{ label: "Open code", link }}
      closing="Raise its number of uses to let more people in, or make a new code."
      because="you made this code"
    >
      <Paragraph>
        The last of {data.quota.toLocaleString("en")} uses of <Strong>{data.code}</Strong> is taken. People who register
        with it for <Strong>{data.organizationName ?? workspaceName}</Strong> now read that it is used up.
      </Paragraph>
    </MailLayout>
  );
};

CodeUsedUpEmail.subject = subject;
CodeUsedUpEmail.PreviewProps = {
  data: {
    inviteCodeId: "ivc_sample",
    creatorId: "usr_sample",
    code: "SPRING-HARBOR",
    quota: 50,
    organizationName: "Harbor Logistics",
  },
  workspaceName: "Meridian Data",
  recipient: { name: "Ines Okafor", email: "ines.okafor@meridian.example" },
  link: "https://portal.meridian.example/admin/invite-codes/ivc_sample",
} satisfies Props;
