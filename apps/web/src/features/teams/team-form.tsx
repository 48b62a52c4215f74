import type { ReactNode } from "react";
import type { FieldValues, Path } from "react-hook-form";
import { Form } from "../../components/form/form";
import { FormDialogFooter } from "../../components/form/form-dialog-footer";
import { FormField } from "../../components/form/form-field";
import type { ZodForm } from "../../components/form/use-zod-form";
import { Dialog, DialogBody } from "../../components/ui/dialog";
import { Input } from "../../components/ui/input";

type TeamFormProps<Values extends FieldValues, Output> = {
  form: ZodForm<Values, Output>;
  open: boolean;
  onClose: () => void;
  title: string;
  description?: string;
  confirm: string;
  /** Before the name. */
  children?: ReactNode;
};

/** The name of a team, and what else is asked. */
export const TeamForm = <Values extends FieldValues & { name?: string }, Output>({
  form,
  open,
  onClose,
  title,
  description,
  confirm,
  children,
}: TeamFormProps<Values, Output>) => (
  <Dialog open={open} onOpenChange={onClose} beforeClose={form.confirmLeave} title={title} description={description}>
    <Form form={form} look="dialog">
      <DialogBody>
        {children}
        <FormField form={form} name={"name" as Path<Values>} label="Name">
          <Input autoComplete="off" />
        </FormField>
      </DialogBody>
      <FormDialogFooter form={form} onClose={onClose}>
        {confirm}
      </FormDialogFooter>
    </Form>
  </Dialog>
);
