import { createFileRoute } from "@tanstack/react-router";
import { OwnTeams } from "../../../../features/my-organization/own-teams";
import { ownTeamsSearch } from "../../../../features/teams/teams-search";

export const Route = createFileRoute("/_app/portal/organization/teams")({
  validateSearch: ownTeamsSearch,
  component: () => <OwnTeams search={Route.useSearch()} />,
});
