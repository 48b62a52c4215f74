import { Page } from "../../components/layout/page";
import { PageHeader } from "../../components/layout/page-header";
import { TabLink, Tabs } from "../../components/ui/tabs";
import { NewTeamButton } from "./new-team-button";
import { OrganizationFilter } from "./organization-filter";
import { TeamTable } from "./team-table";
import type { TeamsSearch } from "./teams-search";

const tabs = [
  { kind: undefined, label: "Teams" },
  { kind: "default", label: "All members" },
] as const;

export const TeamsPage = ({ search }: { search: TeamsSearch }) => (
  <Page width="table">
    <PageHeader
      title="Teams"
      lead="Groups of people within an organization. Everybody is in the team of all members."
      actions={<NewTeamButton variant="primary" />}
    />
    <Tabs label="Kinds of teams">
      {tabs.map(({ kind, label }) => (
        <TabLink key={label} to="/admin/teams" search={{ kind }} activeOptions={{ explicitUndefined: true }}>
          {label}
        </TabLink>
      ))}
    </Tabs>
    <TeamTable
      key={search.kind}
      search={search}
      filters={<OrganizationFilter search={search} />}
      teamLink={({ id }) => ({ to: "/admin/teams/$id", params: { id } })}
    />
  </Page>
);
