import { deliveryStateLabels } from "@gatehouse/shared/messages";
import type { Webhook } from "@gatehouse/shared/webhooks/webhook";
import { Webhook as WebhookIcon } from "lucide-react";
import { Dotted } from "../../components/layout/dotted";
import { Row } from "../../components/layout/row-list";
import { Link } from "../../components/ui/link";
import { Text } from "../../components/ui/text";
import { Tile } from "../../components/ui/tile";
import { Time } from "../../components/ui/time";
import { eventsInWords } from "./events-in-words";
import { WebhookStatusBadge } from "./webhook-status-badge";

const Last = ({ webhook: { last } }: { webhook: Webhook }) =>
  last ? (
    <>
      {deliveryStateLabels[last.state]} <Time value={last.at} />
    </>
  ) : (
    "Nothing sent yet"
  );

export const WebhookRow = ({ webhook }: { webhook: Webhook }) => (
  <Row start={<Tile icon={WebhookIcon} />} end={<WebhookStatusBadge webhook={webhook} />}>
    <Text as="div" isTruncated>
      <Link look="strong" to="/admin/settings/webhooks/$id" params={{ id: webhook.id }}>
        {webhook.name}
      </Link>
    </Text>
    <Text as="div" size="xs" tone="muted" isTruncated>
      <Dotted>
        {new URL(webhook.url).host}
        {eventsInWords(webhook)}
        <Last webhook={webhook} />
      </Dotted>
    </Text>
  </Row>
);
