import type { InviteCode } from "@gatehouse/shared/invite-codes/invite-code";
import { inviteCodeStateLabels } from "@gatehouse/shared/messages";
import { useQuery } from "@tanstack/react-query";
import { SearchX, X } from "lucide-react";
import { DocumentTitle } from "../../components/layout/document-title";
import { Grow } from "../../components/layout/grow";
import { Inline } from "../../components/layout/inline";
import { Panel } from "../../components/layout/panel";
import { Stack } from "../../components/layout/stack";
import { EmptyState } from "../../components/states/empty-state";
import { QueryState } from "../../components/states/query-state";
import { ButtonLink } from "../../components/ui/button-link";
import { Heading } from "../../components/ui/heading";
import { Skeleton } from "../../components/ui/skeleton";
import { StatusBadge } from "../../components/ui/status-badge";
import { Text } from "../../components/ui/text";
import { formatDay } from "../../lib/format";
import { problemOf } from "../../lib/problem";
import { trpc } from "../../lib/trpc";
import { CodeButtons } from "./code-buttons";
import { CodeFacts } from "./code-facts";
import { CodeMenu } from "./code-menu";
import { CodePace } from "./code-pace";
import { EditCodeButton } from "./edit-code-button";
import { RedemptionList } from "./redemption-list";

const CloseLink = () => (
  <ButtonLink variant="ghost" size="sm" icon={X} aria-label="Close" to="/admin/invite-codes" search />
);

const Head = ({ code }: { code: InviteCode }) => (
  <Inline gap={2}>
    <StatusBadge status={code.state} label={inviteCodeStateLabels[code.state]} />
    <Grow>
      <Text size="xs" tone="muted" isTruncated>
        since {formatDay(code.createdAt)}
        {code.createdBy && ` by ${code.createdBy.name}`}
      </Text>
    </Grow>
    <EditCodeButton code={code} />
    <CodeMenu code={code} />
    <CloseLink />
  </Inline>
);

const placeInWords = ({ organization, team }: InviteCode): string =>
  organization && team
    ? `New people land in ${team.name} at ${organization.name}.`
    : "The team it led to was deleted. Edit it to let people land elsewhere.";

const Loaded = ({ code }: { code: InviteCode }) => (
  <Stack gap={5}>
    <DocumentTitle>{code.code}</DocumentTitle>
    <Head code={code} />
    <Stack gap={1}>
      <Heading level={2} look="page">
        <Text isMono>{code.code}</Text>
      </Heading>
      <Text as="p" size="sm" tone="soft">
        {placeInWords(code)}
      </Text>
    </Stack>
    <CodeButtons code={code} />
    <Panel>
      <CodePace code={code} />
    </Panel>
    <CodeFacts code={code} />
    <RedemptionList code={code} />
  </Stack>
);

const Gone = () => (
  <EmptyState
    icon={SearchX}
    title="There is no such code"
    body="It may have been deleted."
    actions={
      <ButtonLink to="/admin/invite-codes" search>
        Close
      </ButtonLink>
    }
  />
);

export const CodeDetail = ({ id }: { id: string }) => {
  const query = useQuery(trpc.inviteCodes.get.queryOptions({ id }));
  const { code: problem, fields } = problemOf(query.error ?? undefined);
  if (query.error && (problem === "not-found" || fields?.id)) return <Gone />;
  return (
    <QueryState query={query} what="The code" skeleton={<Skeleton shape="block" width="full" height={120} />}>
      {(code) => <Loaded code={code} />}
    </QueryState>
  );
};
