import type { ExtraAnswers, ExtraField } from "@gatehouse/shared/settings/extra-fields";
import type { ReactNode } from "react";
import { AnswerFields, answersAtFirst } from "../../components/form/answer-fields";
import { Form } from "../../components/form/form";
import { FormDialogFooter } from "../../components/form/form-dialog-footer";
import { FormField } from "../../components/form/form-field";
import { useZodForm } from "../../components/form/use-zod-form";
import { Dialog, DialogBody } from "../../components/ui/dialog";
import { Input } from "../../components/ui/input";
import { loadOrganizationSchema, type OrganizationAnswers } from "../organization-requests/load-organization-schema";

type OrganizationFormDialogProps = {
  open: boolean;
  onClose: () => void;
  title: string;
  description?: ReactNode;
  /** What the workspace asks of organizations. */
  fields: readonly ExtraField[];
  name?: string;
  nameHelp?: string;
  extra?: ExtraAnswers;
  confirm: string;
  onSubmit: (values: OrganizationAnswers) => Promise<unknown>;
};

/** Admins may leave open what people who ask for an organization have to answer. */
export const asOptional = (fields: readonly ExtraField[]): ExtraField[] =>
  fields.map((field) => ({ ...field, isRequired: false }));

/** An organization's name and its answers to what the workspace asks. */
export const OrganizationFormDialog = ({
  open,
  onClose,
  title,
  description,
  fields,
  name = "",
  nameHelp,
  extra,
  confirm,
  onSubmit,
}: OrganizationFormDialogProps) => {
  const form = useZodForm(() => loadOrganizationSchema(fields), {
    defaultValues: { name, extra: answersAtFirst(fields, extra) },
    onSubmit: async (values: OrganizationAnswers) => {
      await onSubmit(values);
      onClose();
    },
  });
  return (
    <Dialog open={open} onOpenChange={onClose} beforeClose={form.confirmLeave} title={title} description={description}>
      <Form form={form} look="dialog">
        <DialogBody>
          <FormField form={form} name="name" label="Name" help={nameHelp}>
            <Input autoComplete="off" />
          </FormField>
          <AnswerFields form={form} fields={fields} />
        </DialogBody>
        <FormDialogFooter form={form} onClose={onClose} isLong>
          {confirm}
        </FormDialogFooter>
      </Form>
    </Dialog>
  );
};
