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
  /** The form holds a number; what it holds when nothing is typed is `emptyAs`. */
  kind?: "text" | "number";
  emptyAs?: null;
};

const toNumber = (emptyAs: null | undefined) => (typed: unknown) =>
  typed === "" || typed === null || typed === undefined ? emptyAs : Number(typed);

/** A Field that the form watches; the control inside needs nothing more. */
export const FormField = <Values extends FieldValues, Output>({
  form,
  name,
  label,
  kind = "text",
  emptyAs,
  ...rest
}: FormFieldProps<Values, Output>) => {
  form.labels.set(name, label);
  const error: FieldError | undefined = get(form.formState.errors, name);
  const registration = form.register(
    name,
    kind === "number" ? ({ setValueAs: toNumber(emptyAs) } as never) : undefined,
  );
  return <Field {...rest} label={label} error={error?.message} registration={registration} />;
};
