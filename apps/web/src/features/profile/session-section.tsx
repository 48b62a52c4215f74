import { useMutation, useQuery } from "@tanstack/react-query";
import { Panel } from "../../components/layout/panel";
import { RowList } from "../../components/layout/row-list";
import { Section } from "../../components/layout/section";
import { QueryState } from "../../components/states/query-state";
import { Button } from "../../components/ui/button";
import { confirm } from "../../lib/confirm";
import { notify } from "../../lib/notify";
import { trpc } from "../../lib/trpc";
import { SessionRow } from "./session-row";
import { SessionSkeleton } from "./session-skeleton";

const askToEndAll = () =>
  confirm({
    title: "End all other sessions?",
    body: "Every other browser and device is signed out at once. This one stays.",
    confirm: "End all others",
    tone: "danger",
  });

export const SessionSection = () => {
  const sessions = useQuery(trpc.sessions.list.queryOptions());
  const endOthers = useMutation(
    trpc.sessions.revokeOthers.mutationOptions({ onSuccess: () => notify({ title: "All other sessions ended" }) }),
  );
  const others = sessions.data?.filter(({ isCurrent }) => !isCurrent).length ?? 0;
  return (
    <Section
      title="Sessions"
      lead="Where you are signed in."
      actions={
        others > 0 && (
          <Button
            size="sm"
            variant="danger-quiet"
            isLoading={endOthers.isPending}
            onClick={async () => (await askToEndAll()) && endOthers.mutate()}
          >
            End all others
          </Button>
        )
      }
    >
      <Panel content="rows">
        <QueryState query={sessions} what="The sessions" skeleton={<SessionSkeleton />}>
          {(items) => (
            <RowList label="Sessions">
              {items.map((session) => (
                <SessionRow key={session.id} session={session} />
              ))}
            </RowList>
          )}
        </QueryState>
      </Panel>
    </Section>
  );
};
