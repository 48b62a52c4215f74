import { organizationStatusLabels } from "@gatehouse/shared/messages";
import type { ListOrganizationsInput, OrganizationStatus } from "@gatehouse/shared/organizations/organization";
import { listInput, listSearch } from "../../components/data/list-search";
import { oneOf } from "../../lib/search-params";

const statuses = Object.keys(organizationStatusLabels) as OrganizationStatus[];
const sorts: ListOrganizationsInput["sort"][] = ["name", "createdAt"];

export const organizationsSearch = listSearch({ sorts, filters: { status: oneOf(statuses) } });
export type OrganizationsSearch = ReturnType<typeof organizationsSearch>;

export const organizationsOrder = { sort: "name", direction: "asc" } as const;

/** What the list is asked for; the loader of the route and the page ask for the same. */
export const organizationsInput = (search: OrganizationsSearch) => ({
  ...listInput(search, organizationsOrder),
  status: search.status,
});
