import type { OrganizationOption } from "@gatehouse/shared/organizations/organization";
import { FormField } from "../../components/form/form-field";
import { CheckboxGroup } from "../../components/ui/checkbox-group";
import { Select } from "../../components/ui/select";
import { useCan } from "../../lib/session";
import { type InvitationForm, teamsToChoose } from "./new-invitation";

type InvitePlaceProps = { form: InvitationForm; organizations: OrganizationOption[] };

/** Consumers belong to an organization, to its team of all members and to whatever else is chosen. */
export const InvitePlace = ({ form, organizations }: InvitePlaceProps) => {
  const [organizationId, teamIds = []] = form.watch(["organizationId", "teamIds"]);
  const teams = teamsToChoose(organizations, organizationId);
  const can = useCan();
  return (
    <>
      {can("organizations:read") && (
        <FormField form={form} name="organizationId" label="Organization">
          <Select options={organizations.map(({ id, name }) => ({ value: id, label: name }))} />
        </FormField>
      )}
      {teams.length > 0 && (
        <CheckboxGroup
          legend="Teams"
          help="Besides the team of all members."
          options={teams.map(({ id, name }) => ({ value: id, label: name }))}
          value={teamIds}
          onChange={(next) => form.setValue("teamIds", next, { shouldDirty: true })}
        />
      )}
    </>
  );
};
