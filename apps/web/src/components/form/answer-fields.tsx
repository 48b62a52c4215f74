import type { ExtraAnswers, ExtraField } from "@gatehouse/shared/settings/extra-fields";
import type { FieldValues, Path } from "react-hook-form";
import { Input } from "../ui/input";
import type { InputSize } from "../ui/input-look";
import { Select } from "../ui/select";
import { SwitchControl } from "../ui/switch";
import { FormField } from "./form-field";
import type { ZodForm } from "./use-zod-form";

const blank: Record<ExtraField["kind"], string | boolean> = { text: "", choice: "", number: "", yes_no: false };

/** What a form with AnswerFields starts with, in its `extra`. */
export const answersAtFirst = (fields: readonly ExtraField[], answers: ExtraAnswers = {}): ExtraAnswers =>
  Object.fromEntries(fields.map(({ key, kind }) => [key, answers[key] ?? blank[kind]]));

const Control = ({ field: { kind, choices }, size }: { field: ExtraField; size?: InputSize }) => {
  if (kind === "yes_no") return <SwitchControl />;
  if (kind === "choice")
    return <Select size={size} placeholder="Choose one" options={choices.map((value) => ({ value, label: value }))} />;
  return <Input size={size} autoComplete="off" {...(kind === "number" && { inputMode: "decimal" })} />;
};

type AnswerFieldsProps<Values extends FieldValues, Output> = {
  form: ZodForm<Values, Output>;
  fields: readonly ExtraField[];
  size?: InputSize;
};

/** The fields a workspace adds to a form; the answers stand in its `extra`. */
export const AnswerFields = <Values extends FieldValues & { extra?: object }, Output>({
  form,
  fields,
  size,
}: AnswerFieldsProps<Values, Output>) =>
  fields.map((field) => (
    <FormField
      key={field.key}
      form={form}
      name={`extra.${field.key}` as Path<Values>}
      label={field.label}
      help={field.help}
      isOptional={!field.isRequired && field.kind !== "yes_no"}
    >
      <Control field={field} size={size} />
    </FormField>
  ));
