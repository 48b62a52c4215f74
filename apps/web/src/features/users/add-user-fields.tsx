import { isAdminRole } from "@gatehouse/shared/access/permissions";
import { roleHints, roleLabels } from "@gatehouse/shared/messages";
import { ComboboxField } from "../../components/combobox/combobox-field";
import { FormField } from "../../components/form/form-field";
import { Grid } from "../../components/layout/grid";
import { Input } from "../../components/ui/input";
import { Note } from "../../components/ui/note";
import { Select } from "../../components/ui/select";
import { useCurrentUser } from "../../lib/session";
import { AddUserSwitches } from "./add-user-switches";
import { AddUserWay } from "./add-user-way";
import type { NewUserForm } from "./new-user-form";
import { organizationOptions, teamOptions } from "./user-options";

const Place = ({ form }: { form: NewUserForm }) => {
  const organizationId = form.watch("organizationId");
  return (
    <Grid columns={2} gap={3}>
      <ComboboxField
        form={form}
        name="organizationId"
        label="Organization"
        placeholder="The default one"
        options={organizationOptions}
        onChoose={() => form.setValue("teamIds", [])}
      />
      <ComboboxField
        key={organizationId}
        form={form}
        name="teamIds"
        label="Teams"
        placeholder={organizationId ? "Besides all members" : "Choose the organization first"}
        isMultiple
        isDisabled={!organizationId}
        options={teamOptions(organizationId)}
      />
    </Grid>
  );
};

export const AddUserFields = ({ form, isMailed }: { form: NewUserForm; isMailed: boolean }) => {
  const { manageableRoles } = useCurrentUser();
  const role = form.watch("role") ?? "member";
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
      <Grid columns={2} gap={3}>
        <FormField form={form} name="email" label="E-mail">
          <Input type="email" autoComplete="off" />
        </FormField>
        <FormField form={form} name="role" label="Role" help={roleHints[role]}>
          <Select options={manageableRoles.map((value) => ({ value, label: roleLabels[value] }))} />
        </FormField>
      </Grid>
      {role === "super_admin" && (
        <Note tone="warning" title="Super admins belong to no workspace.">
          They see and run all of them. You are asked once more.
        </Note>
      )}
      {!isAdminRole(role) && <Place form={form} />}
      <AddUserWay form={form} isMailed={isMailed} />
      <AddUserSwitches form={form} />
    </>
  );
};
