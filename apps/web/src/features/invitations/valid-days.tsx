import { Field } from "../../components/ui/field";
import { Select } from "../../components/ui/select";
import { formatCount } from "../../lib/format";

const choices = [1, 3, 7, 14, 30].map((days) => ({
  value: String(days),
  label: formatCount(days, { one: "day", many: "days" }),
}));

type ValidDaysProps = { value: number; onChange: (days: number) => void };

/** How long the link of an invitation works. */
export const ValidDays = ({ value, onChange }: ValidDaysProps) => (
  <Field label="Link works for" help="Once, and only in this time.">
    <Select options={choices} value={String(value)} onChange={(event) => onChange(Number(event.target.value))} />
  </Field>
);
