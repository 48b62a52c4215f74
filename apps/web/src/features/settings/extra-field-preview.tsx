import type { ExtraField } from "@gatehouse/shared/settings/extra-fields";
import { z } from "zod";
import { AnswerFields, answersAtFirst } from "../../components/form/answer-fields";
import { useZodForm } from "../../components/form/use-zod-form";

const anything = z.object({ extra: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])) });

/** The field as it stands in the form that asks for it, to be tried; it is never sent. */
export const ExtraFieldPreview = ({ field }: { field: ExtraField }) => {
  const shown = { ...field, key: "tried", label: field.label || "New field", choices: field.choices.filter(Boolean) };
  const form = useZodForm(async () => anything, {
    defaultValues: { extra: answersAtFirst([shown]) },
    onSubmit: () => undefined,
  });
  return <AnswerFields form={form} fields={[shown]} size="lg" />;
};
