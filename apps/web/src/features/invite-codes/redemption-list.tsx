import type { InviteCode, Redemption } from "@gatehouse/shared/invite-codes/invite-code";
import { userStatusLabels } from "@gatehouse/shared/messages";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Download } from "lucide-react";
import { useState } from "react";
import { exportHref } from "../../components/data/export-href";
import { Panel } from "../../components/layout/panel";
import { Row, RowList } from "../../components/layout/row-list";
import { QueryState } from "../../components/states/query-state";
import { Avatar } from "../../components/ui/avatar";
import { Button } from "../../components/ui/button";
import { Count } from "../../components/ui/count";
import { DownloadLink } from "../../components/ui/download-link";
import { Link } from "../../components/ui/link";
import { Skeleton } from "../../components/ui/skeleton";
import { StatusBadge } from "../../components/ui/status-badge";
import { Text } from "../../components/ui/text";
import { Time } from "../../components/ui/time";
import { trpc } from "../../lib/trpc";

const fewAtFirst = 6;
const mostShown = 100;

/** Still there, gone elsewhere, or unable to sign in. */
const Standing = ({ redemption: { user, isMember } }: { redemption: Redemption }) => {
  if (user && isMember && user.status !== "active")
    return <StatusBadge status={user.status} label={userStatusLabels[user.status]} />;
  return (
    <Text size="xs" tone={isMember ? "soft" : "muted"}>
      {isMember ? "Member" : user ? "Left" : "Deleted"}
    </Text>
  );
};

const RedemptionRow = ({ redemption }: { redemption: Redemption }) => {
  const { user, redeemedAt } = redemption;
  return (
    <Row
      start={<Avatar name={user?.name ?? "?"} />}
      end={
        <>
          <Text size="xs" tone="muted">
            <Time value={redeemedAt} />
          </Text>
          <Standing redemption={redemption} />
        </>
      }
    >
      {user ? (
        <Link look="strong" to="/admin/users/$id" params={{ id: user.id }}>
          {user.name}
        </Link>
      ) : (
        <Text tone="muted">A deleted account</Text>
      )}
    </Row>
  );
};

/** Who came with the code, the newest first; beyond a hundred the file has them all. */
export const RedemptionList = ({ code: { id } }: { code: InviteCode }) => {
  const [limit, setLimit] = useState(fewAtFirst);
  const query = useQuery(
    trpc.inviteCodes.redemptions.queryOptions({ id, limit }, { placeholderData: keepPreviousData }),
  );
  const total = query.data?.total ?? 0;
  return (
    <Panel
      title="Redemptions"
      meta={<Count value={total} label="redemptions" />}
      content="rows"
      actions={
        total > 0 && (
          <DownloadLink href={exportHref("redemptions", { id })} variant="ghost" size="sm" icon={Download}>
            CSV
          </DownloadLink>
        )
      }
      footer={
        query.data?.nextCursor &&
        (limit === fewAtFirst ? (
          <Button variant="ghost" size="sm" onClick={() => setLimit(mostShown)}>
            Show more
          </Button>
        ) : (
          "The newest hundred. The CSV file has all."
        ))
      }
    >
      <QueryState query={query} what="The redemptions" skeleton={<Skeleton shape="block" width="full" height={120} />}>
        {({ items }) =>
          items.length === 0 ? (
            <RowList>
              <Row>
                <Text tone="muted">Nobody has registered with this code yet.</Text>
              </Row>
            </RowList>
          ) : (
            <RowList label="Redemptions">
              {items.map((redemption) => (
                <RedemptionRow key={redemption.id} redemption={redemption} />
              ))}
            </RowList>
          )
        }
      </QueryState>
    </Panel>
  );
};
