import { assignableRoles, isAdminRole, type Role } from "@gatehouse/shared/access/permissions";
import type { CreatedInvitation } from "@gatehouse/shared/invitations/invitation";
import { roleHints, roleLabels } from "@gatehouse/shared/messages";
import type { OrganizationOption } from "@gatehouse/shared/organizations/organization";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { Form } from "../../components/form/form";
import { FormField } from "../../components/form/form-field";
import { useZodForm } from "../../components/form/use-zod-form";
import { Grid } from "../../components/layout/grid";
import { Button } from "../../components/ui/button";
import { Checkbox } from "../../components/ui/checkbox";
import { Dialog, DialogBody, DialogFooter } from "../../components/ui/dialog";
import { Input } from "../../components/ui/input";
import { Note } from "../../components/ui/note";
import { Select } from "../../components/ui/select";
import { useCurrentUser } from "../../lib/session";
import { trpc } from "../../lib/trpc";
import { InvitePlace } from "./invite-place";
import { InviteSwitches } from "./invite-switches";
import { defaultDays, loadInvitationSchema, newInvitation, teamsToChoose } from "./new-invitation";
import { ValidDays } from "./valid-days";

type InviteFormProps = {
  initialRole: Role;
  organizations: OrganizationOption[];
  /** False without SMTP. */
  isMailed: boolean;
  onDone: (created: CreatedInvitation, isAddingAnother: boolean) => void;
  onClose: () => void;
};

export const InviteForm = ({ initialRole, organizations, isMailed, onDone, onClose }: InviteFormProps) => {
  const user = useCurrentUser();
  const create = useMutation(trpc.invitations.create.mutationOptions());
  const [isAddingAnother, setIsAddingAnother] = useState(false);
  const form = useZodForm(loadInvitationSchema, {
    defaultValues: newInvitation(initialRole, organizations),
    onSubmit: async (values) => {
      const teams = teamsToChoose(organizations, values.organizationId).map(({ id }) => id);
      const teamIds = values.teamIds.filter((id) => teams.includes(id));
      onDone(await create.mutateAsync({ ...values, teamIds }), isAddingAnother);
      form.reset({ ...values, firstName: "", lastName: "", email: "" });
      form.setFocus("firstName");
    },
  });
  const chosenRole = form.watch("role") ?? initialRole;
  return (
    <Dialog
      open
      onOpenChange={onClose}
      beforeClose={form.confirmLeave}
      title="Invite"
      description="They open the link, choose a password and are in."
      size="lg"
    >
      <Form form={form} look="dialog">
        <DialogBody>
          <Grid columns={2} gap={3} isFixed>
            <FormField form={form} name="firstName" label="First name">
              <Input autoComplete="off" autoFocus />
            </FormField>
            <FormField form={form} name="lastName" label="Last name">
              <Input autoComplete="off" />
            </FormField>
          </Grid>
          <FormField form={form} name="email" label="E-mail">
            <Input type="email" autoComplete="off" />
          </FormField>
          <Grid columns={2} gap={3}>
            <FormField form={form} name="role" label="Role" help={roleHints[chosenRole]}>
              <Select options={assignableRoles(user).map((value) => ({ value, label: roleLabels[value] }))} />
            </FormField>
            <ValidDays
              value={form.watch("validDays") ?? defaultDays}
              onChange={(days) => form.setValue("validDays", days, { shouldDirty: true })}
            />
          </Grid>
          {!isAdminRole(chosenRole) && <InvitePlace form={form} organizations={organizations} />}
          <InviteSwitches form={form} />
          {!isMailed && <Note title="No mail goes out.">E-mail is not configured. You get the link to pass on.</Note>}
        </DialogBody>
        <DialogFooter
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
          <Button variant="ghost" onClick={async () => (await form.confirmLeave()) && onClose()}>
            Cancel
          </Button>
          <Button variant="primary" type="submit" shortcut="mod+enter" isLoading={form.isSubmitting}>
            {isMailed ? "Send invitation" : "Create invitation"}
          </Button>
        </DialogFooter>
      </Form>
    </Dialog>
  );
};
