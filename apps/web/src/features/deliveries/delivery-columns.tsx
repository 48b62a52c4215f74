import { channelLabels } from "@gatehouse/shared/messages";
import type { Delivery } from "@gatehouse/shared/notifications/delivery";
import type { Channel } from "@gatehouse/shared/notifications/notification";
import { Bell, type LucideIcon, Mail, Webhook } from "lucide-react";
import type { DataColumn } from "../../components/data/columns";
import { Inline } from "../../components/layout/inline";
import { Stack } from "../../components/layout/stack";
import { Icon } from "../../components/ui/icon";
import { Text } from "../../components/ui/text";
import { Time } from "../../components/ui/time";
import { formatCount } from "../../lib/format";
import { DeliveryStates } from "./delivery-states";
import { recipientsInWords } from "./recipients-in-words";

const channelIcons: Record<Channel, LucideIcon> = { in_app: Bell, email: Mail, webhook: Webhook };

const tries = { one: "attempt", many: "attempts" };

export const deliveryColumns: DataColumn<Delivery>[] = [
  {
    id: "createdAt",
    header: "Time",
    sort: "createdAt",
    skeleton: "short",
    cell: ({ createdAt }) => (
      <Text tone="muted" weight="normal" isNoWrap>
        <Time value={createdAt} isClock />
      </Text>
    ),
  },
  {
    id: "title",
    header: "Message",
    card: "title",
    cell: ({ title, type }) => (
      <Stack gap={0}>
        <Text weight="medium" isTruncated>
          {title}
        </Text>
        <Text size="xs" tone="muted" weight="normal" isMono isTruncated>
          {type}
        </Text>
      </Stack>
    ),
  },
  { id: "to", header: "To", card: "line", cell: recipientsInWords },
  {
    id: "channel",
    header: "Channel",
    skeleton: "short",
    cell: ({ channel }) => (
      <Inline as="span" gap={2}>
        <Icon of={channelIcons[channel]} tone="neutral" />
        {channelLabels[channel]}
      </Inline>
    ),
    cardCell: ({ channel }) => channelLabels[channel],
  },
  {
    id: "state",
    header: "State",
    card: "status",
    skeleton: "badge",
    cell: (delivery) => <DeliveryStates delivery={delivery} />,
  },
  {
    id: "attempts",
    header: "Attempts",
    align: "end",
    skeleton: "short",
    cell: ({ attempts }) => (attempts > 0 ? <Text isNumeric>{attempts}</Text> : <Text tone="muted">–</Text>),
    cardCell: ({ attempts }) => (attempts > 1 ? formatCount(attempts, tries) : null),
  },
];
