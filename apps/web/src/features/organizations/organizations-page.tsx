import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { Building2 } from "lucide-react";
import { DataTable } from "../../components/data/data-table";
import { exportHref } from "../../components/data/export-href";
import { useList } from "../../components/data/use-list";
import { Page } from "../../components/layout/page";
import { PageHeader } from "../../components/layout/page-header";
import { TabLink, Tabs } from "../../components/ui/tabs";
import { beside } from "../../lib/beside";
import { useCan } from "../../lib/session";
import { trpc } from "../../lib/trpc";
import { NewOrganizationButton } from "./new-organization-button";
import { OrganizationActions } from "./organization-actions";
import { organizationColumns } from "./organization-columns";
import { type OrganizationsSearch, organizationsInput, organizationsOrder } from "./organizations-search";

const OrganizationBulkActions = beside(() => import("./organization-bulk-actions"), "OrganizationBulkActions");

const tabs = [
  { count: "all", status: undefined, label: "All" },
  { count: "pending", status: "pending", label: "Pending" },
  { count: "suspended", status: "suspended", label: "Suspended" },
] as const;

const empty = {
  icon: Building2,
  title: "No organizations here",
  body: "An organization is a company whose people use what it has access to. Create the first one.",
  actions: <NewOrganizationButton variant="secondary" />,
};

const OrganizationTabs = () => {
  const counts = useQuery(trpc.organizations.counts.queryOptions());
  return (
    <Tabs label="Organizations by status">
      {tabs.map(({ count, status, label }) => (
        <TabLink
          key={count}
          to="/admin/organizations"
          search={{ status }}
          activeOptions={{ explicitUndefined: true }}
          count={counts.data?.[count]}
        >
          {label}
        </TabLink>
      ))}
    </Tabs>
  );
};

export const OrganizationsPage = ({ search }: { search: OrganizationsSearch }) => {
  const queryClient = useQueryClient();
  const can = useCan();
  const input = organizationsInput(search);
  const query = useQuery(trpc.organizations.list.queryOptions(input, { placeholderData: keepPreviousData }));
  const list = useList({ search, defaultOrder: organizationsOrder });
  const { cursor: _, limit: __, ...exported } = input;
  return (
    <Page width="table">
      <PageHeader title="Organizations" actions={<NewOrganizationButton />} />
      <OrganizationTabs />
      <DataTable
        id="organizations"
        noun={{ one: "organization", many: "organizations" }}
        query={query}
        list={list}
        columns={organizationColumns}
        rowId={({ id }) => id}
        rowName={({ name }) => name}
        rowLink={({ id }) => ({ to: "/admin/organizations/$id", params: { id } })}
        rowActions={(organization) => <OrganizationActions organization={organization} />}
        bulkActions={
          can("organizations:suspend")
            ? (organizations, clear) => <OrganizationBulkActions organizations={organizations} onDone={clear} />
            : undefined
        }
        empty={empty}
        nothingFound="No organization matches"
        prefetch={(cursor) =>
          void queryClient.prefetchQuery(
            trpc.organizations.list.queryOptions(organizationsInput({ ...search, cursor })),
          )
        }
        searchLabel="Search name"
        csvHref={exportHref("organizations", exported)}
      />
    </Page>
  );
};
