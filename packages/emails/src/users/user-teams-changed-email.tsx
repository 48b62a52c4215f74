import React from "react";
import { MailLayout, Paragraph, Strong } from "../layout";
import type { MailProps } from "../mail";
import { aboutYouOrYours, colleague } from "./colleague";

type Props = MailProps<"user.teams_changed">;

const subject = ({ data }: Props) => `${data.name} has other teams now`;

export const UserTeamsChangedEmail = (props: Props) => {
  const { data, workspaceName, recipient, link } = props;
  return (
    <MailLayout
      workspaceName={workspaceName}
      recipient={recipient}
      preview={`Changed by ${data.changedBy}.`}
      heading={subject(props)}
      action={{ label: "Open home", link }}
      closing="What a team opens is open from now on, and what it opened no more."
      because={aboutYouOrYours}
    >
      <Paragraph>
        {data.changedBy} changed the teams of <Strong>{data.name}</Strong> at{" "}
        <Strong>{data.organizationName ?? workspaceName}</Strong>.
      </Paragraph>
      {data.added.length > 0 && <Paragraph>Joined: {data.added.join(", ")}</Paragraph>}
      {data.removed.length > 0 && <Paragraph>Left: {data.removed.join(", ")}</Paragraph>}
    </MailLayout>
  );
};

UserTeamsChangedEmail.subject = subject;
UserTeamsChangedEmail.PreviewProps = {
  data: { ...colleague, added: ["Integrations"], removed: ["ETA pilot"] },
  workspaceName: "Meridian Data",
  recipient: { name: "Jonas Feld", email: "jonas.feld@harbor.example" },
  link: "https://portal.meridian.example/",
} satisfies Props;
