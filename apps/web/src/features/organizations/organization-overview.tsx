import { useSuspenseQuery } from "@tanstack/react-query";
import { Grid } from "../../components/layout/grid";
import { Stack } from "../../components/layout/stack";
import { trpc } from "../../lib/trpc";
import { NewestMembers } from "./newest-members";
import { OrganizationSide } from "./organization-side";
import { OrganizationTeams } from "./organization-teams";
import { SuspensionNote } from "./suspension-note";

/** Inside the layout, which has loaded the organization. */
export const OrganizationOverview = ({ id }: { id: string }) => {
  const { data: organization } = useSuspenseQuery(trpc.organizations.get.queryOptions({ id }));
  return (
    <Grid columns="side" gap={6}>
      <Stack gap={6}>
        <SuspensionNote organization={organization} />
        <NewestMembers organization={organization} />
        <OrganizationTeams organization={organization} />
      </Stack>
      <Stack gap={6}>
        <OrganizationSide organization={organization} />
      </Stack>
    </Grid>
  );
};
