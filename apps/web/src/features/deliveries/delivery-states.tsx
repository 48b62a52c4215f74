import { deliveryStateLabels } from "@gatehouse/shared/messages";
import type { Delivery } from "@gatehouse/shared/notifications/delivery";
import type { DeliveryState } from "@gatehouse/shared/notifications/notification";
import { Inline } from "../../components/layout/inline";
import { StatusBadge } from "../../components/ui/status-badge";
import { formatBounded } from "../../lib/format-bounded";

const inOrder = Object.keys(deliveryStateLabels) as DeliveryState[];

/** What became of it; where a row stands for several and they fared differently, how many of them in which way. */
export const DeliveryStates = ({ delivery: { state, recipients } }: { delivery: Delivery }) => {
  const { count, states = {} } = recipients ?? {};
  const found = inOrder.filter((one) => states[one]);
  if (!count || (count.isExact && found.length === 1))
    return <StatusBadge status={state} label={deliveryStateLabels[state]} />;
  return (
    <Inline as="span" gap={1} isWrapping>
      {found.map((one) => {
        const number = formatBounded({ ...count, value: Math.min(states[one] ?? 0, count.value) });
        return <StatusBadge key={one} status={one} label={`${deliveryStateLabels[one]} ${number}`} />;
      })}
    </Inline>
  );
};
