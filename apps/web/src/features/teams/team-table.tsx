import type { Team } from "@gatehouse/shared/organizations/team";
import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import type { LinkProps } from "@tanstack/react-router";
import { Network } from "lucide-react";
import { DataTable, type DataTableProps } from "../../components/data/data-table";
import { exportHref } from "../../components/data/export-href";
import { useList } from "../../components/data/use-list";
import { beside } from "../../lib/beside";
import { useCan } from "../../lib/session";
import { trpc } from "../../lib/trpc";
import { NewTeamButton } from "./new-team-button";
import { TeamActions } from "./team-actions";
import { ownTeamColumns, teamColumns } from "./team-columns";
import { type TeamsSearch, teamsInput, teamsOrder } from "./teams-search";

const TeamBulkActions = beside(() => import("./team-bulk-actions"), "TeamBulkActions");

type TeamTableProps = Pick<DataTableProps<Team>, "filters"> & {
  search: TeamsSearch;
  /** When the page is about one organization. */
  organizationId?: string;
  teamLink: (team: Team) => LinkProps | undefined;
};

/** Teams in reach: of the workspace, or of one organization. */
export const TeamTable = ({ search, organizationId, teamLink, filters }: TeamTableProps) => {
  const queryClient = useQueryClient();
  const can = useCan();
  const { kind, ...listed } = search;
  const asked = organizationId ? { ...search, organizationId } : { ...search, kind: kind ?? ("made" as const) };
  const input = teamsInput(asked);
  const query = useQuery(trpc.teams.list.queryOptions(input, { placeholderData: keepPreviousData }));
  const list = useList({ search: listed, defaultOrder: teamsOrder });
  const { cursor: _, limit: __, ...exported } = input;
  return (
    <DataTable
      id={organizationId ? "organization.teams" : "teams"}
      noun={{ one: "team", many: "teams" }}
      query={query}
      list={list}
      columns={organizationId ? ownTeamColumns : teamColumns}
      rowId={({ id }) => id}
      rowName={({ name }) => name}
      rowLink={teamLink}
      rowActions={(team) => <TeamActions team={team} />}
      bulkActions={
        can("teams:delete") && kind !== "default"
          ? (teams, clear) => <TeamBulkActions teams={teams} onDone={clear} />
          : undefined
      }
      empty={{
        icon: Network,
        title: "No teams yet",
        body: "A team opens catalogs to some people of an organization. Create the first one.",
        actions: <NewTeamButton organizationId={organizationId} variant="secondary" />,
      }}
      nothingFound="No team matches"
      prefetch={(cursor) =>
        void queryClient.prefetchQuery(trpc.teams.list.queryOptions(teamsInput({ ...asked, cursor })))
      }
      searchLabel="Search name"
      csvHref={exportHref("teams", exported)}
      filters={filters}
    />
  );
};
