import { useNavigate } from "@tanstack/react-router";
import { ComboboxFilter } from "../../components/combobox/combobox-filter";
import { trpc } from "../../lib/trpc";
import type { TeamsSearch } from "./teams-search";

const options = (search: string) => trpc.organizations.search.queryOptions({ search });
const chosen = (id: string) => trpc.organizations.get.queryOptions({ id });

/** Teams of one organization, of all that there are. */
export const OrganizationFilter = ({ search }: { search: TeamsSearch }) => {
  const navigate = useNavigate();
  const choose = (organizationId: string | undefined) =>
    navigate({ to: "/admin/teams", search: { ...search, organizationId, cursor: undefined, page: undefined } });
  return (
    <ComboboxFilter
      name="Organization"
      options={options}
      chosen={chosen}
      value={search.organizationId}
      onChange={(organizationId) => void choose(organizationId)}
    />
  );
};
