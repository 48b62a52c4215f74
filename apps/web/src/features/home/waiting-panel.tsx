import type { Approval } from "@gatehouse/shared/approvals/approval";
import type { AdminHome } from "@gatehouse/shared/home/admin-home";
import { Inbox } from "lucide-react";
import { Panel } from "../../components/layout/panel";
import { Row, RowList } from "../../components/layout/row-list";
import { EmptyState } from "../../components/states/empty-state";
import { Avatar } from "../../components/ui/avatar";
import { Badge } from "../../components/ui/badge";
import { ButtonLink } from "../../components/ui/button-link";
import { Count } from "../../components/ui/count";
import { Link } from "../../components/ui/link";
import { Text } from "../../components/ui/text";
import { Time } from "../../components/ui/time";

const wordsOf = (approval: Approval): { wish: string; from: string } =>
  approval.kind === "person"
    ? { wish: "registered", from: approval.organizationName ?? approval.email }
    : { wish: "wants to register", from: approval.requester?.name ?? "" };

const Waiting = ({ approval }: { approval: Approval }) => {
  const { wish, from } = wordsOf(approval);
  const isPerson = approval.kind === "person";
  return (
    <Row
      start={<Avatar name={approval.name} size={32} shape={isPerson ? "circle" : "square"} />}
      end={
        <>
          <Badge>{isPerson ? "Person" : "Organization"}</Badge>
          <ButtonLink to="/admin/approvals" search={{ id: approval.id }} variant="secondary" size="sm">
            Review
          </ButtonLink>
        </>
      }
    >
      <Text as="div" size="sm" isTruncated>
        <b>{approval.name}</b> {wish}
      </Text>
      <Text as="div" size="xs" tone="muted" isTruncated>
        {from && `${from} · `}
        <Time value={approval.createdAt} />
      </Text>
    </Row>
  );
};

/** The oldest few of those who wait for a decision. */
export const WaitingPanel = ({ waiting: { items, total } }: Pick<AdminHome, "waiting">) => (
  <Panel
    title="Waiting for you"
    content="rows"
    meta={total > 0 && <Count value={total} look="brass" label="waiting" />}
    actions={total > 0 && <Link to="/admin/approvals">Open approvals</Link>}
    footer={total > items.length && `${total - items.length} more wait`}
  >
    {items.length === 0 ? (
      <EmptyState
        icon={Inbox}
        title="Nothing to decide"
        body="People who register, organizations and requests for access will wait for you here."
      />
    ) : (
      <RowList label="Waiting for you">
        {items.map((approval) => (
          <Waiting key={approval.id} approval={approval} />
        ))}
      </RowList>
    )}
  </Panel>
);
