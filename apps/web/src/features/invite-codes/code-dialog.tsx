import type { InviteCode } from "@gatehouse/shared/invite-codes/invite-code";
import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Form } from "../../components/form/form";
import { FormDialogFooter } from "../../components/form/form-dialog-footer";
import { useZodForm } from "../../components/form/use-zod-form";
import { Dialog, DialogBody } from "../../components/ui/dialog";
import { notify } from "../../lib/notify";
import { trpc } from "../../lib/trpc";
import { CodeFields } from "./code-fields";
import { codeValues, loadCodeSchema } from "./new-code";

type CodeDialogProps = {
  /** The one to edit; without it a new one is made. */
  code?: InviteCode;
  open: boolean;
  onClose: () => void;
};

const useCodeForm = ({ code, onClose }: CodeDialogProps) => {
  const create = useMutation(trpc.inviteCodes.create.mutationOptions());
  const update = useMutation(trpc.inviteCodes.update.mutationOptions());
  const navigate = useNavigate();
  return useZodForm(loadCodeSchema, {
    defaultValues: codeValues(code),
    onSubmit: async (values) => {
      if (code) {
        await update.mutateAsync({ ...values, id: code.id, updatedAt: code.updatedAt });
        notify({ title: `${code.code} saved` });
        return onClose();
      }
      const made = await create.mutateAsync(values);
      notify({ title: `${made.code} made`, detail: "Copy the code or its link and pass it on." });
      onClose();
      await navigate({
        to: "/admin/invite-codes/$id",
        params: { id: made.id },
        search: true,
      });
    },
  });
};

export const CodeDialog = (props: CodeDialogProps) => {
  const { code, open, onClose } = props;
  const form = useCodeForm(props);
  return (
    <Dialog
      open={open}
      onOpenChange={onClose}
      beforeClose={form.confirmLeave}
      title={code ? `Edit ${code.code}` : "New code"}
      description={
        code
          ? "It counts for people who come from now on. Those who are here stay as they are."
          : "Whoever registers with it lands in the team you choose."
      }
      size="lg"
    >
      <Form form={form} look="dialog">
        <DialogBody>
          <CodeFields form={form} code={code} />
        </DialogBody>
        <FormDialogFooter form={form} onClose={onClose} isLong>
          {code ? "Save" : "Make code"}
        </FormDialogFooter>
      </Form>
    </Dialog>
  );
};
