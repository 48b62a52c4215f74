import type { Role } from "@gatehouse/shared/access/permissions";
import type { CreatedInvitation } from "@gatehouse/shared/invitations/invitation";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Form } from "../../components/form/form";
import { FormDialogFooter } from "../../components/form/form-dialog-footer";
import { useZodForm } from "../../components/form/use-zod-form";
import { Checkbox } from "../../components/ui/checkbox";
import { Dialog, DialogBody } from "../../components/ui/dialog";
import { formatDay } from "../../lib/format";
import { notify } from "../../lib/notify";
import { trpc } from "../../lib/trpc";
import { confirmSuperAdmin } from "../users/confirm-role";
import { InviteFields } from "./invite-fields";
import { LinkToCopy, linkDescription, linkTitle } from "./link-to-copy";
import { loadInvitationSchema, newInvitation } from "./new-invitation";

type InviteDialogProps = { initialRole: Role; organizationId?: string; open: boolean; onClose: () => void };

const useInviteForm = ({ initialRole, organizationId, onClose }: InviteDialogProps) => {
  const create = useMutation(trpc.invitations.create.mutationOptions());
  const [isAddingAnother, setIsAddingAnother] = useState(false);
  const [created, setCreated] = useState<CreatedInvitation | null>(null);
  const form = useZodForm(loadInvitationSchema, {
    defaultValues: newInvitation(initialRole, organizationId),
    onSubmit: async (values) => {
      const isConfirmed = values.role === "super_admin" && (await confirmSuperAdmin(values.firstName));
      const result = await create.mutateAsync({ ...values, isConfirmed });
      const { name, expiresAt } = result.invitation;
      if (result.link) return setCreated(result);
      notify({ title: `${name} invited`, detail: `The link works until ${formatDay(expiresAt)}.` });
      if (!isAddingAnother) return onClose();
      form.reset({ ...values, firstName: "", lastName: "", email: "" });
      form.setFocus("firstName");
    },
  });
  return { form, created, isAddingAnother, setIsAddingAnother };
};

export const InviteDialog = (props: InviteDialogProps) => {
  const { organizationId, open, onClose } = props;
  const { data: installation } = useQuery(trpc.setup.status.queryOptions());
  const { form, created, isAddingAnother, setIsAddingAnother } = useInviteForm(props);
  // Without SMTP it ends with the link to pass on.
  const isMailed = installation?.emailEnabled ?? true;
  if (created?.link)
    return (
      <Dialog
        open={open}
        onOpenChange={onClose}
        title={linkTitle(created.invitation)}
        description={linkDescription(created.invitation)}
        size="lg"
      >
        <LinkToCopy link={created.link} onDone={onClose} />
      </Dialog>
    );
  return (
    <Dialog
      open={open}
      onOpenChange={onClose}
      beforeClose={form.confirmLeave}
      title="Invite"
      description="They open the link, choose a password and are in."
      size="lg"
    >
      <Form form={form} look="dialog">
        <DialogBody>
          <InviteFields form={form} isPlaceFixed={organizationId !== undefined} isMailed={isMailed} />
        </DialogBody>
        <FormDialogFooter
          form={form}
          onClose={onClose}
          isLong
          aside={
            isMailed && (
              <Checkbox
                label="Add another"
                checked={isAddingAnother}
                onChange={(event) => setIsAddingAnother(event.target.checked)}
              />
            )
          }
        >
          {isMailed ? "Send invitation" : "Create invitation"}
        </FormDialogFooter>
      </Form>
    </Dialog>
  );
};
