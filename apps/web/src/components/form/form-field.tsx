import type { ComponentProps } from "react";
import { type FieldError, type FieldValues, get, type Path } from "react-hook-form";
import { Field } from "../ui/field";
import type { ZodForm } from "./use-zod-form";

type FormFieldProps<Values extends FieldValues, Output> = Omit<
  ComponentProps<typeof Field>,
  "label" | "error" | "registration"
> & {
  form: ZodForm<Values, Output>;
  name: Path<Values>;
  label: string;
};

/** A Field that the form watches; the control inside needs nothing more. */
export const FormField = <Values extends FieldValues, Output>({
  form,
  name,
  label,
  ...rest
}: FormFieldProps<Values, Output>) => {
  form.labels.set(name, label);
  const error: FieldError | undefined = get(form.formState.errors, name);
  return <Field {...rest} label={label} error={error?.message} registration={form.register(name)} />;
};
