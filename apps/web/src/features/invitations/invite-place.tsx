import { ComboboxField } from "../../components/combobox/combobox-field";
import { Grid } from "../../components/layout/grid";
import { useCan } from "../../lib/session";
import { organizationOptions, teamOptions } from "../users/user-options";
import type { InvitationForm } from "./new-invitation";

type InvitePlaceProps = {
  form: InvitationForm;
  /** The page is about one organization, or the person has only the own one. */
  isFixed: boolean;
};

/** Consumers belong to an organization, to its team of all members and to whatever else is chosen. */
export const InvitePlace = ({ form, isFixed }: InvitePlaceProps) => {
  const organizationId = form.watch("organizationId");
  const mayChoose = useCan()("organizations:read") && !isFixed;
  const teams = (
    <ComboboxField
      key={organizationId}
      form={form}
      name="teamIds"
      label="Teams"
      placeholder={mayChoose && !organizationId ? "Choose the organization first" : "Besides all members"}
      isMultiple
      isDisabled={mayChoose && !organizationId}
      options={teamOptions(organizationId)}
    />
  );
  if (!mayChoose) return teams;
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
      {teams}
    </Grid>
  );
};
