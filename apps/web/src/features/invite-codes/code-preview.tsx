import type { InviteCodePreview } from "@gatehouse/shared/invite-codes/invite-code";
import { roleLabels } from "@gatehouse/shared/messages";
import type { UseQueryResult } from "@tanstack/react-query";
import { CircleAlert } from "lucide-react";
import { Inline } from "../../components/layout/inline";
import { Well } from "../../components/layout/well";
import { Avatar } from "../../components/ui/avatar";
import { Icon } from "../../components/ui/icon";
import { Text } from "../../components/ui/text";
import { problemOf } from "../../lib/problem";

const either = new Intl.ListFormat("en", { type: "disjunction" });
const all = new Intl.ListFormat("en", { type: "conjunction" });

/** "No approval needed. For addresses at harbor.example or hl-nl.example." */
const conditionsOf = ({ autoApprove, emailDomains, role }: InviteCodePreview): string =>
  [
    role !== "member" && `You are its ${roleLabels[role]}.`,
    autoApprove ? "No approval needed." : "An admin approves you afterwards.",
    emailDomains.length > 0 && `For addresses at ${either.format(emailDomains)}.`,
  ]
    .filter(Boolean)
    .join(" ");

const Given = ({ preview }: { preview: InviteCodePreview }) => {
  const { organizationName, workspaceName, teamNames } = preview;
  const name = organizationName ?? workspaceName;
  return (
    <Well start={<Avatar name={name} size={40} shape="square" />}>
      <Text as="p" size="sm" tone="muted">
        <Text as="b" weight="semibold" tone="default">
          You join {name}
        </Text>
        {teamNames.length > 0 && ` in ${all.format(teamNames)}`}
      </Text>
      <Text as="p" size="xs" tone="muted">
        {conditionsOf(preview)}
      </Text>
    </Well>
  );
};

/** What a code gives, or why it gives nothing; nothing while it is looked up. */
export const CodePreview = ({
  query: { data, error },
}: {
  query: Pick<UseQueryResult<InviteCodePreview, unknown>, "data" | "error">;
}) => {
  if (data) return <Given preview={data} />;
  if (!error) return null;
  return (
    <Inline gap={1} align="start">
      <Icon of={CircleAlert} size={14} tone="danger" />
      <Text as="p" size="xs" tone="danger">
        {problemOf(error).message}
      </Text>
    </Inline>
  );
};
