import { AddChip, FilterChip } from "./filter-chip";
import { Menu } from "./menu";

type ChoiceFilterProps<Value extends string> = {
  name: string;
  value: Value | undefined;
  /** Every value with its words, in the order of the menu. */
  labels: Record<Value, string>;
  onChange: (value: Value | undefined) => void;
};

/** A filter by one of a few values: a chip that offers them, or the one in force, which can be removed. */
export const ChoiceFilter = <Value extends string>({ name, value, labels, onChange }: ChoiceFilterProps<Value>) =>
  value ? (
    <FilterChip name={name} value={labels[value]} onRemove={() => onChange(undefined)} />
  ) : (
    <Menu
      align="start"
      trigger={(props) => <AddChip {...props}>{name}</AddChip>}
      items={(Object.keys(labels) as Value[]).map((choice) => ({
        label: labels[choice],
        onSelect: () => onChange(choice),
      }))}
    />
  );
