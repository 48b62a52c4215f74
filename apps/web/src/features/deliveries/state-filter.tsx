import { deliveryStateLabels } from "@gatehouse/shared/messages";
import type { DeliveryCounts } from "@gatehouse/shared/notifications/delivery";
import type { DeliveryState } from "@gatehouse/shared/notifications/notification";
import { Inline } from "../../components/layout/inline";
import { Segmented } from "../../components/ui/segmented";
import { Text } from "../../components/ui/text";
import { formatBounded } from "../../lib/format-bounded";

/** How many arrived says nothing; the others are what one comes to look for. */
const counted: readonly DeliveryState[] = ["queued", "skipped", "bounced", "dead"];

const choices = ["all", ...(Object.keys(deliveryStateLabels) as DeliveryState[])] as const;

type StateFilterProps = {
  value: DeliveryState | undefined;
  counts: DeliveryCounts | undefined;
  onChange: (state: DeliveryState | undefined) => void;
};

export const StateFilter = ({ value, counts, onChange }: StateFilterProps) => {
  const labelOf = (choice: (typeof choices)[number]) => {
    if (choice === "all") return "All";
    const count = counted.includes(choice) ? counts?.[choice] : undefined;
    return (
      <Inline as="span" gap={1}>
        {deliveryStateLabels[choice]}
        {count && count.value > 0 && (
          <Text tone="muted" isNumeric>
            {formatBounded(count)}
          </Text>
        )}
      </Inline>
    );
  };
  return (
    <Inline>
      <Segmented
        label="State"
        value={value ?? "all"}
        onChange={(choice) => onChange(choice === "all" ? undefined : choice)}
        options={choices.map((choice) => ({ value: choice, label: labelOf(choice) }))}
      />
    </Inline>
  );
};
