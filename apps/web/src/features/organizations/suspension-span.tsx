import type { FieldErrors } from "@gatehouse/shared/errors";
import { Grid } from "../../components/layout/grid";
import { Stack } from "../../components/layout/stack";
import { DayInput } from "../../components/ui/day-input";
import { Field } from "../../components/ui/field";
import { Select } from "../../components/ui/select";

/** When a suspension begins and ends. */
export type Span = {
  begins: "now" | "later";
  /** Null: not chosen yet. */
  from: Date | null;
  /** Null: when somebody resumes it. */
  resumeAt: Date | null;
};

const dayAfter = (date: Date): Date => {
  const next = new Date(date);
  next.setHours(0, 0, 0, 0);
  next.setDate(next.getDate() + 1);
  return next;
};

export const firstDay = (): Date => dayAfter(new Date());

const beginnings = [
  { value: "now", label: "Now" },
  { value: "later", label: "On a day to come" },
] as const;

type SuspensionSpanProps = { span: Span; onChange: (span: Span) => void; errors: FieldErrors | undefined };

export const SuspensionSpan = ({ span, onChange, errors }: SuspensionSpanProps) => {
  const { begins, from, resumeAt } = span;
  const isLater = begins === "later";
  return (
    <Grid columns={2}>
      <Stack gap={3}>
        <Field label="From">
          <Select
            options={beginnings}
            value={begins}
            onChange={({ target }) => {
              const next = target.value === "later" ? "later" : "now";
              onChange({ ...span, begins: next, from: next === "later" ? (from ?? firstDay()) : null });
            }}
          />
        </Field>
        {isLater && (
          <Field label="First day it is closed" error={errors?.from}>
            <DayInput
              value={from}
              moment="start"
              min={firstDay()}
              onChange={(day) => onChange({ ...span, from: day })}
            />
          </Field>
        )}
      </Stack>
      <Field
        label="Resume"
        isOptional
        error={errors?.resumeAt}
        help={resumeAt ? "The first day it is open again." : "When you say so, if no day is chosen."}
      >
        <DayInput
          value={resumeAt}
          moment="start"
          min={from ? dayAfter(from) : firstDay()}
          onChange={(day) => onChange({ ...span, resumeAt: day })}
        />
      </Field>
    </Grid>
  );
};
