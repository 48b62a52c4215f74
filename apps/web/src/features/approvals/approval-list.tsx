import { Inbox } from "lucide-react";
import { QueueList } from "../../components/layout/queue-page";
import { Stack } from "../../components/layout/stack";
import { EmptyState } from "../../components/states/empty-state";
import { QueryState } from "../../components/states/query-state";
import { Button } from "../../components/ui/button";
import { ApprovalItem } from "./approval-item";
import { ApprovalSkeleton } from "./approval-skeleton";
import type { ApprovalsSearch } from "./approvals-query";
import type { Queue } from "./use-queue";

const emptyWords = {
  all: "People who register and organizations that want to join wait here.",
  person: "Nobody who registered waits. New people appear here by themselves.",
  organization: "No organization waits. New ones appear here by themselves.",
};

export const ApprovalList = ({ queue, search }: { queue: Queue; search: ApprovalsSearch }) => {
  const { query, items, current, selected, toggle } = queue;
  return (
    <QueryState query={query} what="The queue" skeleton={<ApprovalSkeleton />}>
      {() =>
        items.length === 0 ? (
          <EmptyState icon={Inbox} title="All decided" body={emptyWords[search.kind ?? "all"]} />
        ) : (
          <>
            <QueueList label="Waiting">
              {items.map((approval) => (
                <ApprovalItem
                  key={approval.id}
                  approval={approval}
                  search={search}
                  isCurrent={approval.id === current?.id}
                  isSelected={selected.includes(approval)}
                  onToggle={() => toggle(approval)}
                />
              ))}
            </QueueList>
            {query.hasNextPage && (
              <Stack align="center">
                <Button variant="ghost" isLoading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                  Show more
                </Button>
              </Stack>
            )}
          </>
        )
      }
    </QueryState>
  );
};
