import type { InviteCode } from "@gatehouse/shared/invite-codes/invite-code";
import { ComboboxField } from "../../components/combobox/combobox-field";
import { Grid } from "../../components/layout/grid";
import { organizationOptions, teamOptions } from "../users/user-options";
import type { CodeForm } from "./new-code";

/** Where people land; another organization has other teams. */
export const CodePlaceFields = ({ form, code }: { form: CodeForm; code: InviteCode | undefined }) => {
  const organizationId = form.watch("organizationId") ?? undefined;
  const leaveTeams = () => {
    form.setValue("teamId", null);
    form.setValue("moreTeamIds", []);
  };
  const needsOrganization = organizationId ? undefined : "Choose the organization first";
  return (
    <>
      <Grid columns={2} gap={3}>
        <ComboboxField
          form={form}
          name="organizationId"
          label="Organization"
          placeholder="The default one"
          known={[code?.organization]}
          options={organizationOptions}
          onChoose={leaveTeams}
        />
        <ComboboxField
          key={`${organizationId}.team`}
          form={form}
          name="teamId"
          label="Team"
          isOptional
          placeholder={needsOrganization ?? "All members"}
          isDisabled={!organizationId}
          known={[code?.team]}
          options={teamOptions(organizationId)}
        />
      </Grid>
      {organizationId && (
        <ComboboxField
          key={`${organizationId}.teams`}
          form={form}
          name="moreTeamIds"
          label="More teams"
          isOptional
          isMultiple
          placeholder="Besides the team and all members"
          known={code?.moreTeams}
          options={teamOptions(organizationId)}
        />
      )}
    </>
  );
};
