import type { Role } from "@gatehouse/shared/access/permissions";
import type { CreatedUser } from "@gatehouse/shared/users/create-user";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Form } from "../../components/form/form";
import { FormDialogFooter } from "../../components/form/form-dialog-footer";
import { useZodForm } from "../../components/form/use-zod-form";
import { Button } from "../../components/ui/button";
import { Checkbox } from "../../components/ui/checkbox";
import { CopyField } from "../../components/ui/copy-field";
import { Dialog, DialogBody, DialogFooter } from "../../components/ui/dialog";
import { notify } from "../../lib/notify";
import { trpc } from "../../lib/trpc";
import { AddUserFields } from "./add-user-fields";
import { confirmSuperAdmin } from "./confirm-role";
import { loadUserSchema, newUser } from "./new-user-form";

type AddUserDialogProps = { initialRole: Role; open: boolean; onClose: () => void };

const useAddUser = ({ initialRole, onClose }: AddUserDialogProps) => {
  const create = useMutation(trpc.users.create.mutationOptions());
  const [isAddingAnother, setIsAddingAnother] = useState(false);
  const [created, setCreated] = useState<CreatedUser | null>(null);
  const form = useZodForm(loadUserSchema, {
    defaultValues: newUser(initialRole),
    onSubmit: async (values) => {
      const isConfirmed = values.role === "super_admin" && (await confirmSuperAdmin(values.firstName));
      const result = await create.mutateAsync({ ...values, isConfirmed });
      if (result.link) return setCreated(result);
      notify({ title: values.invitation ? `${result.user.name} invited` : `${result.user.name} added` });
      if (!isAddingAnother) return onClose();
      form.reset({ ...form.getValues(), firstName: "", lastName: "", email: "" });
      form.setFocus("firstName");
    },
  });
  return { form, created, isAddingAnother, setIsAddingAnother };
};

const PassOn = ({
  created: { user, link },
  open,
  onClose,
}: {
  created: CreatedUser;
  open: boolean;
  onClose: () => void;
}) => (
  <Dialog
    open={open}
    onOpenChange={onClose}
    title={`Pass the link on to ${user.name}`}
    description={`It is for ${user.email} alone and works once.`}
    size="lg"
  >
    <DialogBody>
      <CopyField value={link ?? ""} label="Copy link" />
    </DialogBody>
    <DialogFooter aside="You find it again in the list of invitations.">
      <Button variant="primary" onClick={onClose}>
        Done
      </Button>
    </DialogFooter>
  </Dialog>
);

export const AddUserDialog = (props: AddUserDialogProps) => {
  const { open, onClose } = props;
  const { data: installation } = useQuery(trpc.setup.status.queryOptions());
  const { form, created, isAddingAnother, setIsAddingAnother } = useAddUser(props);
  const isMailed = installation?.emailEnabled ?? true;
  const isInvited = form.watch("invitation") !== undefined;
  if (created) return <PassOn created={created} open={open} onClose={onClose} />;
  return (
    <Dialog
      open={open}
      onOpenChange={onClose}
      beforeClose={form.confirmLeave}
      title="Add user"
      description="They join an organization and see what its teams open."
      size="lg"
    >
      <Form form={form} look="dialog">
        <DialogBody>
          <AddUserFields form={form} isMailed={isMailed} />
        </DialogBody>
        <FormDialogFooter
          form={form}
          onClose={onClose}
          isLong
          aside={
            (isMailed || !isInvited) && (
              <Checkbox
                label="Add another"
                checked={isAddingAnother}
                onChange={(event) => setIsAddingAnother(event.target.checked)}
              />
            )
          }
        >
          {isInvited ? (isMailed ? "Send invitation" : "Create invitation") : "Add user"}
        </FormDialogFooter>
      </Form>
    </Dialog>
  );
};
