import { useState } from "react";
import { formatList } from "../../lib/format-list";
import { AddChip, FilterChip } from "./filter-chip";
import { Menu } from "./menu";

const modes = [
  { value: "only", label: "Only these" },
  { value: "but", label: "All but these" },
] as const;
type Mode = (typeof modes)[number]["value"];

export type Choices<Value extends string> = { mode: Mode; values: Value[] };

type ChoicesFilterProps<Value extends string> = {
  name: string;
  chosen: Choices<Value> | undefined;
  /** Every value with its words, in the order of the menu. */
  labels: Record<Value, string>;
  onChange: (chosen: Choices<Value> | undefined) => void;
};

const mostNamed = 2;

/** A filter by some of a few values, or by all but some. */
export const ChoicesFilter = <Value extends string>({ name, chosen, labels, onChange }: ChoicesFilterProps<Value>) => {
  const [mode, setMode] = useState(chosen?.mode ?? "only");
  const values = chosen?.values ?? [];
  const choose = (next: Choices<Value>) => onChange(next.values.length > 0 ? next : undefined);
  const named = values.slice(0, mostNamed).map((value) => labels[value]);
  const words = formatList(values.length > mostNamed ? [...named, `${values.length - mostNamed} more`] : named);
  return (
    <Menu
      align="start"
      trigger={(props) =>
        chosen ? (
          <FilterChip
            name={name}
            value={mode === "but" ? `all but ${words}` : words}
            onRemove={() => onChange(undefined)}
            trigger={props}
          />
        ) : (
          <AddChip {...props}>{name}</AddChip>
        )
      }
      items={[
        {
          heading: "Show",
          value: mode,
          options: modes,
          onChange: (next: Mode) => {
            setMode(next);
            choose({ mode: next, values });
          },
        },
        "separator",
        ...(Object.keys(labels) as Value[]).map((value) => ({
          label: labels[value],
          isChecked: values.includes(value),
          onCheckedChange: (isChecked: boolean) =>
            choose({ mode, values: isChecked ? [...values, value] : values.filter((one) => one !== value) }),
        })),
      ]}
    />
  );
};
