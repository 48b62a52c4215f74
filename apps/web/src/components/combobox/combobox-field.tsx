import type { QueryKey } from "@tanstack/react-query";
import { type ComponentProps, useState } from "react";
import { type FieldValues, type Path, useController } from "react-hook-form";
import type { ZodForm } from "../form/use-zod-form";
import { Field } from "../ui/field";
import { Combobox, MultiCombobox } from "./combobox";
import type { Option, OptionsQuery } from "./options";

type ComboboxFieldProps<Values extends FieldValues, Output, Raw, Failure, Key extends QueryKey> = Omit<
  ComponentProps<typeof Field>,
  "label" | "error" | "registration" | "children"
> & {
  form: ZodForm<Values, Output>;
  /** Holds the id, or with `isMultiple` the ids. */
  name: Path<Values>;
  label: string;
  options: OptionsQuery<Raw, Failure, Key>;
  /** Those that are chosen when the form opens: it has only their ids. */
  known?: readonly (Option | null | undefined)[];
  isMultiple?: boolean;
  placeholder?: string;
  isDisabled?: boolean;
  onChoose?: (chosen: readonly Option[]) => void;
};

/** One or several of many in a form: organizations, teams, people. */
export const ComboboxField = <Values extends FieldValues, Output, Raw, Failure, Key extends QueryKey>({
  form,
  name,
  label,
  options,
  known = [],
  isMultiple = false,
  placeholder,
  isDisabled,
  onChoose,
  ...rest
}: ComboboxFieldProps<Values, Output, Raw, Failure, Key>) => {
  form.labels.set(name, label);
  const { field, fieldState } = useController({ control: form.control as never, name: name as never });
  const [seen, setSeen] = useState<readonly Option[]>(() => known.filter((option) => option != null));
  const ids: readonly string[] = isMultiple ? (field.value ?? []) : field.value ? [field.value] : [];
  const chosen = ids.map((id) => seen.find((option) => option.id === id) ?? { id, name: id });
  const choose = (next: readonly Option[]) => {
    setSeen([...seen, ...next]);
    field.onChange(isMultiple ? next.map(({ id }) => id) : (next[0]?.id ?? null));
    onChoose?.(next);
  };
  const shared = { options, placeholder, label, isDisabled, inputRef: field.ref, onBlur: field.onBlur };
  return (
    <Field {...rest} label={label} error={fieldState.error?.message}>
      {isMultiple ? (
        <MultiCombobox {...shared} value={chosen} onChange={choose} />
      ) : (
        <Combobox
          {...shared}
          isClearable={rest.isOptional}
          value={chosen[0] ?? null}
          onChange={(option) => choose(option ? [option] : [])}
        />
      )}
    </Field>
  );
};
