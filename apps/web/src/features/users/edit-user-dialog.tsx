import { isAdminRole } from "@gatehouse/shared/access/permissions";
import { useMutation } from "@tanstack/react-query";
import { Form } from "../../components/form/form";
import { FormDialogFooter } from "../../components/form/form-dialog-footer";
import { FormField } from "../../components/form/form-field";
import { useZodForm } from "../../components/form/use-zod-form";
import { Grid } from "../../components/layout/grid";
import { Panel } from "../../components/layout/panel";
import { Dialog, DialogBody } from "../../components/ui/dialog";
import { Input } from "../../components/ui/input";
import { Switch } from "../../components/ui/switch";
import { notify } from "../../lib/notify";
import { useCurrentUser } from "../../lib/session";
import { trpc } from "../../lib/trpc";
import type { UserDialogProps } from "./user-deed-dialog";

const loadSchema = () => import("@gatehouse/shared/users/user-changes").then((module) => module.updateUserInput);

const useEdit = ({ user, onClose }: UserDialogProps) => {
  const update = useMutation(trpc.users.update.mutationOptions());
  const { id, updatedAt, firstName, lastName, email, emailVerified, portalAccess, chatAccess } = user;
  const names = user.status === "invited" ? {} : { firstName, lastName, email, emailVerified };
  const form = useZodForm(loadSchema, {
    defaultValues: { id, updatedAt, ...names, portalAccess, chatAccess },
    onSubmit: async (values) => {
      // A new address is unproved unless somebody says otherwise.
      const isSaid = form.formState.dirtyFields.emailVerified;
      await update.mutateAsync({ ...values, emailVerified: isSaid ? values.emailVerified : undefined });
      notify({ title: `${user.name} saved` });
      onClose();
    },
  });
  return form;
};

export const EditUserDialog = (props: UserDialogProps) => {
  const { user, open, onClose } = props;
  const me = useCurrentUser();
  const isInvited = user.status === "invited";
  const hasAddress = !isInvited && me.id !== user.id && isAdminRole(me.role);
  const hasSwitches = me.id !== user.id || isAdminRole(me.role);
  const form = useEdit(props);
  const isNewAddress = (form.watch("email") ?? user.email) !== user.email;
  return (
    <Dialog
      open={open}
      onOpenChange={onClose}
      beforeClose={form.confirmLeave}
      title={`Edit ${user.name}`}
      description={isInvited ? "Names and address come from the invitation. Revoke it to change them." : undefined}
      size="lg"
    >
      <Form form={form} look="dialog">
        <DialogBody>
          {!isInvited && (
            <Grid columns={2} gap={3} isFixed>
              <FormField form={form} name="firstName" label="First name">
                <Input autoComplete="off" />
              </FormField>
              <FormField form={form} name="lastName" label="Last name">
                <Input autoComplete="off" />
              </FormField>
            </Grid>
          )}
          {hasAddress && (
            <FormField
              form={form}
              name="email"
              label="E-mail"
              help={
                isNewAddress
                  ? "They sign in with the new address from now on, and get a link there to confirm it."
                  : undefined
              }
            >
              <Input type="email" autoComplete="off" />
            </FormField>
          )}
          {hasSwitches && (
            <Panel>
              <Grid columns={2} gap={6}>
                <Switch label="Portal access" help="Catalog and own apps" {...form.register("portalAccess")} />
                <Switch label="Chat access" help="Models and assistants" {...form.register("chatAccess")} />
                {hasAddress && (
                  <Switch
                    label="E-mail verified"
                    help="You vouch for the address"
                    {...form.register("emailVerified")}
                  />
                )}
              </Grid>
            </Panel>
          )}
        </DialogBody>
        <FormDialogFooter form={form} onClose={onClose} isLong>
          Save
        </FormDialogFooter>
      </Form>
    </Dialog>
  );
};
