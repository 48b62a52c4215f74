import type { OrganizationDetail } from "@gatehouse/shared/organizations/organization";
import { useQuery } from "@tanstack/react-query";
import { Outlet } from "@tanstack/react-router";
import { Dotted } from "../../components/layout/dotted";
import { ThingPage } from "../../components/layout/thing-page";
import { PageState } from "../../components/states/page-state";
import { Avatar } from "../../components/ui/avatar";
import { Skeleton } from "../../components/ui/skeleton";
import { TabLink, Tabs } from "../../components/ui/tabs";
import { beside } from "../../lib/beside";
import { formatDay } from "../../lib/format";
import { useCan } from "../../lib/session";
import { trpc } from "../../lib/trpc";
import { OrganizationStatus } from "./organization-status";

// They come while the server is asked about the organization.
const OrganizationButtons = beside(() => import("./organization-buttons"), "OrganizationButtons");

const OrganizationTabs = ({ organization }: { organization: OrganizationDetail }) => {
  const { id, name, members, teams } = organization;
  const can = useCan();
  const active = { includeSearch: false };
  return (
    <Tabs label={`About ${name}`}>
      <TabLink to="/admin/organizations/$id" params={{ id }} activeOptions={{ exact: true, ...active }}>
        Overview
      </TabLink>
      <TabLink
        to="/admin/organizations/$id/members"
        params={{ id }}
        activeOptions={active}
        count={members.isExact ? members.value : undefined}
      >
        Members
      </TabLink>
      <TabLink to="/admin/organizations/$id/teams" params={{ id }} activeOptions={active} count={teams}>
        Teams
      </TabLink>
      {can("audit:read") && (
        <TabLink to="/admin/organizations/$id/activity" params={{ id }} activeOptions={active}>
          Activity
        </TabLink>
      )}
    </Tabs>
  );
};

const Found = ({ organization }: { organization: OrganizationDetail }) => {
  const { name, number, isDefault, createdAt } = organization;
  return (
    <ThingPage
      picture={<Avatar name={name} size={48} shape="square" />}
      title={name}
      status={<OrganizationStatus organization={organization} />}
      note={`#${number}`}
      meta={
        <Dotted>
          {isDefault && "Default organization"}
          {`since ${formatDay(createdAt)}`}
        </Dotted>
      }
      actions={
        <OrganizationButtons
          organization={organization}
          fallback={<Skeleton shape="block" width={200} height={32} />}
        />
      }
      tabs={<OrganizationTabs organization={organization} />}
      content="table"
    >
      <Outlet />
    </ThingPage>
  );
};

/** Around the overview, members, teams and activity of one organization. */
export const OrganizationLayout = ({ id }: { id: string }) => {
  const query = useQuery(trpc.organizations.get.queryOptions({ id }));
  return (
    <PageState query={query} what="The organization">
      {(organization) => <Found organization={organization} />}
    </PageState>
  );
};
