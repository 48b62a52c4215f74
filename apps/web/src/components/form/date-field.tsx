import type { ComponentProps } from "react";
import { type FieldValues, type Path, useController } from "react-hook-form";
import { DayInput } from "../ui/day-input";
import { Field } from "../ui/field";
import type { ZodForm } from "./use-zod-form";

type DateFieldProps<Values extends FieldValues, Output> = Omit<
  ComponentProps<typeof Field>,
  "label" | "error" | "registration" | "children"
> &
  Pick<ComponentProps<typeof DayInput>, "moment" | "min"> & {
    form: ZodForm<Values, Output>;
    /** Holds a Date, or null. */
    name: Path<Values>;
    label: string;
  };

/** A day in a form. */
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
  const { ref, value, onBlur, onChange } = field;
  return (
    <Field {...rest} label={label} error={fieldState.error?.message}>
      <DayInput ref={ref} value={value} moment={moment} min={min} onBlur={onBlur} onChange={onChange} />
    </Field>
  );
};
