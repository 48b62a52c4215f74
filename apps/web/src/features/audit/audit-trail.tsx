import type { AuditEntry } from "@gatehouse/shared/audit/audit-entry";
import { auditActions } from "@gatehouse/shared/audit/audit-entry";
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

type Subject = { subjectId: string; subjectName?: string };

/** Nobody is signed in yet when somebody signs in, registers or accepts an invitation: then it is the person themself. */
const actorOf = ({ actor, target }: AuditEntry, { subjectId, subjectName }: Subject): string => {
  if (actor) return actor.name;
  return (target.id === subjectId && subjectName) || "Gatehouse";
};

const Entry = ({ entry, ...subject }: { entry: AuditEntry } & Subject) => {
  const actor = actorOf(entry, subject);
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

/** What was done to, or by, one thing or person, newest first. */
export const AuditTrail = ({ subjectId, subjectName }: Subject) => {
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
                <Entry key={entry.id} entry={entry} subjectId={subjectId} subjectName={subjectName} />
              ))}
            </RowList>
          );
        }}
      </QueryState>
    </Panel>
  );
};
