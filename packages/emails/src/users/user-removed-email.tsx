import React from "react";
import { MailLayout, Paragraph, Strong } from "../layout";
import type { MailProps } from "../mail";
import { aboutYouOrYours, colleague } from "./colleague";

type Props = MailProps<"user.removed">;

const subject = ({ data, workspaceName }: Props) => `${data.name} left ${data.organizationName ?? workspaceName}`;

export const UserRemovedEmail = (props: Props) => {
  const { data, workspaceName, recipient, link } = props;
  return (
    <MailLayout
      workspaceName={workspaceName}
      recipient={recipient}
      preview={`Changed by ${data.changedBy}.`}
      heading={subject(props)}
      action={{ label: `Open ${workspaceName}`, link }}
      closing="The account stays, without the teams and the access of that organization."
      because={aboutYouOrYours}
    >
      <Paragraph>
        {data.changedBy} removed <Strong>{data.name}</Strong> from{" "}
        <Strong>{data.organizationName ?? workspaceName}</Strong>.
      </Paragraph>
      {data.note && <Paragraph>{data.note}</Paragraph>}
    </MailLayout>
  );
};

UserRemovedEmail.subject = subject;
UserRemovedEmail.PreviewProps = {
  data: { ...colleague, note: "Thank you for four years at the quay." },
  workspaceName: "Meridian Data",
  recipient: { name: "Jonas Feld", email: "jonas.feld@harbor.example" },
  link: "https://portal.meridian.example/",
} satisfies Props;
