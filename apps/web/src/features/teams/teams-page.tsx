import { Page } from "../../components/layout/page";
import { PageHeader } from "../../components/layout/page-header";
import { NewTeamButton } from "./new-team-button";
import { TeamTable } from "./team-table";
import type { TeamsSearch } from "./teams-search";

export const TeamsPage = ({ search }: { search: TeamsSearch }) => (
  <Page width="table">
    <PageHeader
      title="Teams"
      lead="Groups of people within an organization. Everybody is in the team of all members."
      actions={<NewTeamButton variant="primary" />}
    />
    <TeamTable search={search} teamLink={({ id }) => ({ to: "/admin/teams/$id", params: { id } })} />
  </Page>
);
