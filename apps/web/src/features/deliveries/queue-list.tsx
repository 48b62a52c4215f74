import type { QueueState } from "@gatehouse/shared/queues/queue-health";
import { Dotted } from "../../components/layout/dotted";
import { Panel } from "../../components/layout/panel";
import { Row, RowList } from "../../components/layout/row-list";
import { Badge } from "../../components/ui/badge";
import { ExternalLink } from "../../components/ui/link";
import { Text } from "../../components/ui/text";
import { Time } from "../../components/ui/time";
import { formatCount, formatNumber } from "../../lib/format";
import { useCan } from "../../lib/session";

const Queue = ({ queue }: { queue: QueueState }) => (
  <Row end={queue.isPaused && <Badge tone="warning">Paused</Badge>}>
    <Text as="div" weight="medium">
      {queue.name}
    </Text>
    <Text as="div" size="xs" tone="muted" isNumeric>
      <Dotted>
        {`${formatNumber(queue.waiting)} waiting`}
        {`${formatNumber(queue.active)} at work`}
        {`${formatNumber(queue.delayed)} for later`}
        {queue.failed > 0 && `${formatNumber(queue.failed)} failed`}
        {queue.oldestAt && (
          <>
            oldest <Time value={queue.oldestAt} />
          </>
        )}
        {formatCount(queue.workers, { one: "worker", many: "workers" })}
      </Dotted>
    </Text>
  </Row>
);

/** Each queue with what waits in it; super admins can open the dashboard. */
export const QueueList = ({ queues }: { queues: readonly QueueState[] }) => {
  const can = useCan();
  return (
    <Panel
      title="Queues"
      content="rows"
      actions={can("queues:update") && <ExternalLink href="/admin/queues">Open the queue dashboard</ExternalLink>}
    >
      <RowList label="Queues">
        {queues.map((queue) => (
          <Queue key={queue.name} queue={queue} />
        ))}
      </RowList>
    </Panel>
  );
};
