import { deliveryStateLabels } from "@gatehouse/shared/messages";
import type { Webhook, WebhookDelivery } from "@gatehouse/shared/webhooks/webhook";
import { useMutation } from "@tanstack/react-query";
import { ChevronDown, ChevronUp, RotateCw } from "lucide-react";
import { useState } from "react";
import { Dotted } from "../../components/layout/dotted";
import { Row } from "../../components/layout/row-list";
import { Stack } from "../../components/layout/stack";
import { Button } from "../../components/ui/button";
import { IconButton } from "../../components/ui/icon-button";
import { StatusBadge } from "../../components/ui/status-badge";
import { Text } from "../../components/ui/text";
import { Time } from "../../components/ui/time";
import { notify } from "../../lib/notify";
import { useCan } from "../../lib/session";
import { trpc } from "../../lib/trpc";
import { AttemptList } from "../deliveries/attempt-list";

type DeliveryProps = { webhook: Webhook; delivery: WebhookDelivery };

const ReplayButton = ({ webhook, delivery: { id, state } }: DeliveryProps) => {
  const can = useCan();
  const replay = useMutation(
    trpc.webhooks.replay.mutationOptions({ onSuccess: () => notify({ title: "It is on its way again" }) }),
  );
  if (!can("webhooks:update") || state === "queued" || webhook.status !== "active") return null;
  return (
    <Button size="sm" icon={RotateCw} isLoading={replay.isPending} onClick={() => replay.mutate({ id })}>
      Send again
    </Button>
  );
};

const Details = (props: DeliveryProps) => {
  const { attemptLog, eventId } = props.delivery;
  return (
    <Stack gap={3}>
      <Text as="div" size="xs" tone="muted" isMono canBreak>
        {eventId}
      </Text>
      {attemptLog.length > 0 && <AttemptList attempts={attemptLog} />}
      <ReplayButton {...props} />
    </Stack>
  );
};

/** One event on its way to a webhook; opened, it shows every attempt. */
export const WebhookDeliveryRow = (props: DeliveryProps) => {
  const { title, type, state, reason, createdAt } = props.delivery;
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Row
        end={
          <>
            <StatusBadge status={state} label={deliveryStateLabels[state]} />
            <IconButton
              size="sm"
              icon={isOpen ? ChevronUp : ChevronDown}
              label={`Attempts of ${title}`}
              aria-expanded={isOpen}
              onClick={() => setIsOpen(!isOpen)}
            />
          </>
        }
      >
        <Text as="div" weight="medium">
          {title}
        </Text>
        <Text as="div" size="xs" tone="muted" isTruncated>
          <Dotted>
            <Time value={createdAt} />
            <Text isMono>{type}</Text>
          </Dotted>
        </Text>
        {reason && (
          <Text as="div" size="xs" tone="muted">
            {reason}
          </Text>
        )}
      </Row>
      {isOpen && (
        <Row>
          <Details {...props} />
        </Row>
      )}
    </>
  );
};
