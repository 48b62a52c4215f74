import { Combobox } from "../../components/combobox/combobox";
import type { Option } from "../../components/combobox/options";
import { Stack } from "../../components/layout/stack";
import { Field } from "../../components/ui/field";
import { RadioCards } from "../../components/ui/radio-cards";
import { trpc } from "../../lib/trpc";

/** The organization something moves to, or null when it is deleted. */
export type Fate = Option | null;

type FateFieldProps = {
  name: string;
  /** With its number: "41 people". */
  legend: string;
  /** What it is called where they go: "They move to". */
  target: string;
  moved: string;
  deleted: string;
  /** The organization that goes: it can't be moved to. */
  withoutId: string;
  /** Where they move unless another one is chosen. */
  fallback: Option;
  value: Fate;
  onChange: (fate: Fate) => void;
};

const targetsBut = (withoutId: string) => (search: string) =>
  trpc.organizations.search.queryOptions(
    { search },
    { select: (options) => options.filter(({ id }) => id !== withoutId) },
  );

/** What becomes of one kind of thing when its organization goes. */
export const FateField = ({ withoutId, fallback, value, onChange, ...words }: FateFieldProps) => (
  <Stack gap={2}>
    <RadioCards
      legend={words.legend}
      isLegendShown
      name={words.name}
      columns={2}
      value={value ? "move" : "delete"}
      onChange={({ target }) => onChange(target.value === "move" ? fallback : null)}
      options={[
        { value: "move", label: "Move to another organization", help: words.moved },
        { value: "delete", label: "Delete", help: words.deleted },
      ]}
    />
    {value && (
      <Field label={words.target}>
        <Combobox
          label={words.target}
          options={targetsBut(withoutId)}
          value={value}
          onChange={(to) => onChange(to ?? fallback)}
        />
      </Field>
    )}
  </Stack>
);
