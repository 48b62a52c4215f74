import type { UserDetails } from "@gatehouse/shared/users/user-details";
import { useMutation, useQuery } from "@tanstack/react-query";
import { MonitorSmartphone } from "lucide-react";
import { Dotted } from "../../components/layout/dotted";
import { Panel } from "../../components/layout/panel";
import { Row, RowList } from "../../components/layout/row-list";
import { QueryState } from "../../components/states/query-state";
import { Button } from "../../components/ui/button";
import { Skeleton } from "../../components/ui/skeleton";
import { Text } from "../../components/ui/text";
import { Tile } from "../../components/ui/tile";
import { Time } from "../../components/ui/time";
import { confirm } from "../../lib/confirm";
import { notify } from "../../lib/notify";
import { useCan, useCurrentUser } from "../../lib/session";
import { trpc } from "../../lib/trpc";

export const UserSessions = ({ user: { id, firstName, role } }: { user: UserDetails }) => {
  const sessions = useQuery(trpc.users.sessions.queryOptions({ id }));
  const end = useMutation(trpc.users.endSessions.mutationOptions());
  const can = useCan();
  const mayEnd = can("user-sessions:update") && useCurrentUser().manageableRoles.includes(role);
  const endAll = async () => {
    const isSure = await confirm({
      title: `Sign ${firstName} out everywhere?`,
      body: "Every browser and device is signed out at once. Signing in again works.",
      confirm: "End all",
      tone: "danger",
    });
    if (!isSure) return;
    await end.mutateAsync({ id });
    notify({ title: "All sessions ended" });
  };
  return (
    <Panel
      title="Sessions"
      content="rows"
      actions={
        mayEnd &&
        sessions.data &&
        sessions.data.length > 0 && (
          <Button size="sm" onClick={endAll}>
            End all
          </Button>
        )
      }
    >
      <QueryState query={sessions} what="The sessions" skeleton={<Skeleton shape="block" height={64} />}>
        {(items) =>
          items.length === 0 ? (
            <Row>
              <Text tone="muted">Not signed in anywhere.</Text>
            </Row>
          ) : (
            <RowList label="Sessions">
              {items.map((session) => (
                <Row
                  key={session.id}
                  start={<Tile icon={MonitorSmartphone} />}
                  end={
                    mayEnd && (
                      <Button
                        size="sm"
                        variant="ghost"
                        aria-label={`End the session of ${session.device}`}
                        onClick={() => end.mutate({ id, sessionId: session.id })}
                      >
                        End
                      </Button>
                    )
                  }
                >
                  <Text as="div" size="sm" weight="medium">
                    {session.device}
                  </Text>
                  <Text as="div" size="xs" tone="muted">
                    <Dotted>
                      {session.ip && `IP address ${session.ip}`}
                      <Time value={session.lastUsedAt} />
                    </Dotted>
                  </Text>
                </Row>
              ))}
            </RowList>
          )
        }
      </QueryState>
    </Panel>
  );
};
