import type { UpdateAnswersInput } from "@gatehouse/shared/profile/profile";
import type { ExtraField } from "@gatehouse/shared/settings/extra-fields";
import { useMutation, useSuspenseQuery } from "@tanstack/react-query";
import type { z } from "zod";
import { AnswerFields, answersAtFirst } from "../../components/form/answer-fields";
import { Form } from "../../components/form/form";
import { useZodForm } from "../../components/form/use-zod-form";
import { notify } from "../../lib/notify";
import { trpc } from "../../lib/trpc";
import { FormButtons } from "./form-buttons";

const loadSchema = async (fields: ExtraField[]) => {
  const { profileAnswersSchema } = await import("@gatehouse/shared/profile/profile");
  return profileAnswersSchema(fields) as unknown as z.ZodType<UpdateAnswersInput, UpdateAnswersInput>;
};

export const AnswersForm = ({ onClose }: { onClose: () => void }) => {
  const { extraFields, extra } = useSuspenseQuery(trpc.profile.get.queryOptions()).data;
  const update = useMutation(trpc.profile.updateAnswers.mutationOptions());
  const form = useZodForm(() => loadSchema(extraFields), {
    defaultValues: { extra: answersAtFirst(extraFields, extra) },
    onSubmit: async (values) => {
      await update.mutateAsync(values);
      notify({ title: "Answers saved" });
      onClose();
    },
  });
  return (
    <Form form={form}>
      <AnswerFields form={form} fields={extraFields} />
      <FormButtons form={form} onClose={onClose}>
        Save answers
      </FormButtons>
    </Form>
  );
};
