import type { Webhook } from "@gatehouse/shared/webhooks/webhook";
import { useQuery } from "@tanstack/react-query";
import { Facts } from "../../components/layout/facts";
import { Panel } from "../../components/layout/panel";
import { Stack } from "../../components/layout/stack";
import { Code } from "../../components/ui/code";
import { Text } from "../../components/ui/text";
import { Time } from "../../components/ui/time";
import { formatDay, formatMoment } from "../../lib/format";
import { trpc } from "../../lib/trpc";

const Events = ({ webhook: { eventTypes } }: { webhook: Webhook }) => {
  const { data: known = [] } = useQuery(trpc.webhooks.eventTypes.queryOptions());
  if (!eventTypes) return "All";
  return (
    <Stack gap={1}>
      {eventTypes.map((type) => (
        <Text key={type}>{known.find(({ name }) => name === type)?.title ?? type}</Text>
      ))}
    </Stack>
  );
};

export const WebhookFacts = ({ webhook }: { webhook: Webhook }) => {
  const { url, last, formerSecretUntil, createdAt, createdBy } = webhook;
  return (
    <Panel title="Details">
      <Facts
        items={[
          { name: "Address", value: <Code>{url}</Code> },
          { name: "Events", value: <Events webhook={webhook} /> },
          { name: "Last sent", value: <Time value={last?.at ?? null} /> },
          {
            name: "Secret",
            value: formerSecretUntil
              ? `New; the former works until ${formatMoment(formerSecretUntil)}`
              : "Shown once, kept encrypted",
          },
          { name: "Made", value: `${formatDay(createdAt)}${createdBy ? ` by ${createdBy.name}` : ""}` },
        ]}
      />
    </Panel>
  );
};
