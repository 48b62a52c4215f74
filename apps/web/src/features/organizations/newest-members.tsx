import { roleTitle, userStatusLabels } from "@gatehouse/shared/messages";
import type { OrganizationDetail } from "@gatehouse/shared/organizations/organization";
import type { User } from "@gatehouse/shared/users/user";
import { useQuery } from "@tanstack/react-query";
import { Users } from "lucide-react";
import { Inline } from "../../components/layout/inline";
import { Panel } from "../../components/layout/panel";
import { Row, RowList } from "../../components/layout/row-list";
import { EmptyState } from "../../components/states/empty-state";
import { QueryState } from "../../components/states/query-state";
import { Avatar } from "../../components/ui/avatar";
import { Link } from "../../components/ui/link";
import { Skeleton } from "../../components/ui/skeleton";
import { StatusBadge } from "../../components/ui/status-badge";
import { Text } from "../../components/ui/text";
import { Time } from "../../components/ui/time";
import { formatBounded } from "../../lib/format-bounded";
import { trpc } from "../../lib/trpc";
import { InviteButton } from "../invitations/invite-button";

const Member = ({ user }: { user: User }) => (
  <Row
    start={<Avatar name={user.name} />}
    end={
      <>
        <StatusBadge status={user.status} label={userStatusLabels[user.status]} />
        <Text size="xs" tone="muted">
          <Time value={user.lastSeenAt} />
        </Text>
      </>
    }
  >
    <Inline gap={2} isWrapping>
      <Link to="/admin/users/$id" params={{ id: user.id }} look="strong">
        {user.name}
      </Link>
      <Text size="xs" tone="muted">
        {roleTitle(user)}
      </Text>
    </Inline>
  </Row>
);

/** Some of its people, last seen first. */
export const NewestMembers = ({ organization: { id, members, status } }: { organization: OrganizationDetail }) => {
  const query = useQuery(
    trpc.users.list.queryOptions({ organizationId: id, sort: "lastSeenAt", direction: "desc", limit: 5 }),
  );
  return (
    <Panel
      title="Members"
      meta={
        <Text size="xs" tone="muted">
          last seen first
        </Text>
      }
      actions={
        members.value > 0 && (
          <Link to="/admin/organizations/$id/members" params={{ id }}>
            All {formatBounded(members)}
          </Link>
        )
      }
      content="rows"
    >
      <QueryState query={query} what="The members" skeleton={<Skeleton shape="block" height={120} />}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState
              icon={Users}
              title="Nobody is in it yet"
              body="Invite the first person, or let people come with a code."
              actions={status === "active" && <InviteButton organizationId={id} variant="secondary" />}
            />
          ) : (
            <RowList label="Members">
              {items.map((user) => (
                <Member key={user.id} user={user} />
              ))}
            </RowList>
          )
        }
      </QueryState>
    </Panel>
  );
};
