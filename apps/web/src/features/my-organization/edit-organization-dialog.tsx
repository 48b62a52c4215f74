import type { MyOrganization } from "@gatehouse/shared/my-organization/my-organization";
import type { ExtraField } from "@gatehouse/shared/settings/extra-fields";
import { useMutation } from "@tanstack/react-query";
import { AnswerFields, answersAtFirst } from "../../components/form/answer-fields";
import { Form } from "../../components/form/form";
import { FormField } from "../../components/form/form-field";
import { useZodForm } from "../../components/form/use-zod-form";
import { Button } from "../../components/ui/button";
import { Dialog, DialogBody, DialogFooter } from "../../components/ui/dialog";
import { Input } from "../../components/ui/input";
import { notify } from "../../lib/notify";
import { trpc } from "../../lib/trpc";
import { loadOrganizationSchema, type OrganizationAnswers } from "../organization-requests/load-organization-schema";

type EditOrganizationDialogProps = {
  organization: NonNullable<MyOrganization["organization"]>;
  fields: ExtraField[];
  open: boolean;
  onClose: () => void;
};

export const EditOrganizationDialog = ({ organization, fields, open, onClose }: EditOrganizationDialogProps) => {
  const update = useMutation(trpc.myOrganization.update.mutationOptions());
  const form = useZodForm(() => loadOrganizationSchema(fields), {
    defaultValues: { name: organization.name, extra: answersAtFirst(fields, organization.extra) },
    onSubmit: async (values: OrganizationAnswers) => {
      await update.mutateAsync({ ...values, updatedAt: organization.updatedAt });
      notify({ title: "Organization saved" });
      onClose();
    },
  });
  return (
    <Dialog
      open={open}
      onOpenChange={onClose}
      beforeClose={form.confirmLeave}
      title="Edit the organization"
      description="Everybody in it sees the change at once."
    >
      <Form form={form} look="dialog">
        <DialogBody>
          <FormField form={form} name="name" label="Name">
            <Input autoComplete="organization" />
          </FormField>
          <AnswerFields form={form} fields={fields} />
        </DialogBody>
        <DialogFooter>
          <Button variant="ghost" onClick={async () => (await form.confirmLeave()) && onClose()}>
            Cancel
          </Button>
          <Button variant="primary" type="submit" shortcut="mod+enter" isLoading={form.isSubmitting}>
            Save
          </Button>
        </DialogFooter>
      </Form>
    </Dialog>
  );
};
