import type { ComponentProps } from "react";
import { type FieldValues, type Path, useController } from "react-hook-form";
import { Field } from "../ui/field";
import { Input } from "../ui/input";
import type { ZodForm } from "./use-zod-form";

type DateFieldProps<Values extends FieldValues, Output> = Omit<
  ComponentProps<typeof Field>,
  "label" | "error" | "registration" | "children"
> & {
  form: ZodForm<Values, Output>;
  /** Holds a Date, or null. */
  name: Path<Values>;
  label: string;
  /** Which moment of the day is meant: what begins then, or what lasts to its end. */
  moment: "start" | "end";
  min?: Date;
};

const padded = (value: number): string => String(value).padStart(2, "0");

/** The day in the person's own zone, as the browser's field wants it. */
const toDay = (date: Date): string => `${date.getFullYear()}-${padded(date.getMonth() + 1)}-${padded(date.getDate())}`;

const toDate = (day: string, moment: "start" | "end"): Date | null =>
  day === "" ? null : new Date(`${day}T${moment === "start" ? "00:00:00.000" : "23:59:59.999"}`);

/** A day, by the browser's own calendar. */
export const DateField = <Values extends FieldValues, Output>({
  form,
  name,
  label,
  moment,
  min,
  ...rest
}: DateFieldProps<Values, Output>) => {
  form.labels.set(name, label);
  const { field, fieldState } = useController({ control: form.control as never, name: name as never });
  const value: Date | null | undefined = field.value;
  return (
    <Field {...rest} label={label} error={fieldState.error?.message}>
      <Input
        ref={field.ref}
        type="date"
        min={min && toDay(min)}
        value={value ? toDay(value) : ""}
        onBlur={field.onBlur}
        onChange={({ target }) => field.onChange(toDate(target.value, moment))}
      />
    </Field>
  );
};
