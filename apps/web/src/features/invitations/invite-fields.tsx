import { isAdminRole } from "@gatehouse/shared/access/permissions";
import { defaultInvitationDays } from "@gatehouse/shared/invitations/invitation-limits";
import { roleHints, roleLabels } from "@gatehouse/shared/messages";
import { FormField } from "../../components/form/form-field";
import { Grid } from "../../components/layout/grid";
import { Input } from "../../components/ui/input";
import { Note } from "../../components/ui/note";
import { Select } from "../../components/ui/select";
import { useCurrentUser } from "../../lib/session";
import { InvitePlace } from "./invite-place";
import { InviteSwitches } from "./invite-switches";
import type { InvitationForm } from "./new-invitation";
import { ValidDays } from "./valid-days";

type InviteFieldsProps = { form: InvitationForm; isPlaceFixed: boolean; isMailed: boolean };

export const InviteFields = ({ form, isPlaceFixed, isMailed }: InviteFieldsProps) => {
  const user = useCurrentUser();
  const chosenRole = form.watch("role") ?? "member";
  return (
    <>
      <Grid columns={2} gap={3} isFixed>
        <FormField form={form} name="firstName" label="First name">
          <Input autoComplete="off" />
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
          <Select options={user.manageableRoles.map((value) => ({ value, label: roleLabels[value] }))} />
        </FormField>
        <ValidDays
          value={form.watch("validDays") ?? defaultInvitationDays}
          onChange={(days) => form.setValue("validDays", days, { shouldDirty: true })}
        />
      </Grid>
      {!isAdminRole(chosenRole) && <InvitePlace form={form} isFixed={isPlaceFixed} />}
      <InviteSwitches form={form} />
      {!isMailed && <Note title="No mail goes out.">E-mail is not configured. You get the link to pass on.</Note>}
    </>
  );
};
