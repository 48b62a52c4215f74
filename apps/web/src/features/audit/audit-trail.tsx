import { type AuditAction, type AuditEntry, auditActions } from "@gatehouse/shared/audit/audit-entry";
import { useInfiniteQuery } from "@tanstack/react-query";
import { History } from "lucide-react";
import { Dotted } from "../../components/layout/dotted";
import { Panel } from "../../components/layout/panel";
import { Row, RowList } from "../../components/layout/row-list";
import { EmptyState } from "../../components/states/empty-state";
import { QueryState } from "../../components/states/query-state";
import { Avatar } from "../../components/ui/avatar";
import { Button } from "../../components/ui/button";
import { Skeleton } from "../../components/ui/skeleton";
import { Text } from "../../components/ui/text";
import { Time } from "../../components/ui/time";
import { trpc } from "../../lib/trpc";
import { changesInWords } from "./changes-in-words";

/** What people do before they are signed in; the entry has nobody who acted then. */
const beforeSignIn: readonly AuditAction[] = [
  "installation.set-up",
  "invitation.accept",
  "session.fail",
  "session.start",
  "user.register",
  "user.request-password-reset",
  "user.reset-password",
  "user.verify-email",
  "user.withdraw",
];

const actorOf = ({ action, actor }: AuditEntry, subjectName = "Somebody"): string => {
  if (actor) return actor.name;
  return beforeSignIn.includes(action) ? subjectName : "Gatehouse";
};

const Entry = ({ entry, subjectName }: { entry: AuditEntry; subjectName?: string }) => {
  const actor = actorOf(entry, subjectName);
  return (
    <Row align="start" start={<Avatar name={actor} />}>
      <Text as="div" size="sm">
        <Text weight="medium">{actor}</Text> {auditActions[entry.action]}
      </Text>
      {changesInWords(entry).map((line) => (
        <Text key={line} as="div" size="xs" tone="soft">
          {line}
        </Text>
      ))}
      <Text as="div" size="xs" tone="muted">
        <Dotted>
          <Time value={entry.at} />
          {entry.ip || null}
        </Dotted>
      </Text>
    </Row>
  );
};

type AuditTrailProps = {
  subjectId: string;
  /** Of a person: their own sign-ins stand there too. */
  subjectName?: string;
};

/** What was done to, or by, one thing or person, newest first. */
export const AuditTrail = ({ subjectId, subjectName }: AuditTrailProps) => {
  const query = useInfiniteQuery(
    trpc.audit.list.infiniteQueryOptions({ subjectId }, { getNextPageParam: ({ nextCursor }) => nextCursor }),
  );
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  return (
    <Panel
      title="Activity"
      content="rows"
      footer={
        hasNextPage && (
          <Button size="sm" isLoading={isFetchingNextPage} onClick={() => fetchNextPage()}>
            Show more
          </Button>
        )
      }
    >
      <QueryState query={query} what="The activity" skeleton={<Skeleton shape="block" height={120} />}>
        {({ pages }) => {
          const entries = pages.flatMap(({ items }) => items);
          if (entries.length === 0)
            return (
              <EmptyState icon={History} title="Nothing yet" body="What is changed here appears with who did it." />
            );
          return (
            <RowList label="Activity">
              {entries.map((entry) => (
                <Entry key={entry.id} entry={entry} subjectName={subjectName} />
              ))}
            </RowList>
          );
        }}
      </QueryState>
    </Panel>
  );
};
