import type { ExtraField } from "@gatehouse/shared/settings/extra-fields";
import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { AnswerFields, answersAtFirst } from "../../components/form/answer-fields";
import { Form } from "../../components/form/form";
import { FormField } from "../../components/form/form-field";
import { useZodForm } from "../../components/form/use-zod-form";
import { Button } from "../../components/ui/button";
import { Dialog, DialogBody, DialogFooter } from "../../components/ui/dialog";
import { Input } from "../../components/ui/input";
import { notify } from "../../lib/notify";
import { trpc } from "../../lib/trpc";
import { loadOrganizationSchema } from "./load-organization-schema";

type CreateOrganizationDialogProps = {
  name?: string;
  isApprovedAtOnce: boolean;
  fields: ExtraField[];
  open: boolean;
  onClose: () => void;
};

const useCreateForm = ({ name = "", fields, onClose }: CreateOrganizationDialogProps) => {
  const navigate = useNavigate();
  const create = useMutation(trpc.organizationRequests.create.mutationOptions());
  return useZodForm(() => loadOrganizationSchema(fields), {
    defaultValues: { name, extra: answersAtFirst(fields) },
    onSubmit: async (values) => {
      const request = await create.mutateAsync(values);
      onClose();
      if (request.status === "pending")
        return notify({ title: `You asked for ${request.name}`, detail: "You are told what an admin decides." });
      notify({ title: `${request.name} is open`, detail: "You are its admin. Invite your teammates." });
      await navigate({ to: "/portal/organization" });
    },
  });
};

export const CreateOrganizationDialog = (props: CreateOrganizationDialogProps) => {
  const { isApprovedAtOnce, fields, open, onClose } = props;
  const form = useCreateForm(props);
  return (
    <Dialog
      open={open}
      onOpenChange={onClose}
      beforeClose={form.confirmLeave}
      title="Create an organization"
      description={
        isApprovedAtOnce
          ? "It opens at once, and you are its admin."
          : "An admin looks at it first. You are its admin as soon as it is approved."
      }
    >
      <Form form={form} look="dialog">
        <DialogBody>
          <FormField form={form} name="name" label="Name" help="As your company is called; everybody here sees it.">
            <Input autoComplete="organization" />
          </FormField>
          <AnswerFields form={form} fields={fields} />
        </DialogBody>
        <DialogFooter>
          <Button variant="ghost" onClick={async () => (await form.confirmLeave()) && onClose()}>
            Cancel
          </Button>
          <Button variant="primary" type="submit" shortcut="mod+enter" isLoading={form.isSubmitting}>
            {isApprovedAtOnce ? "Create organization" : "Ask for it"}
          </Button>
        </DialogFooter>
      </Form>
    </Dialog>
  );
};
