import type { MyOrganization } from "@gatehouse/shared/my-organization/my-organization";
import { useQuery } from "@tanstack/react-query";
import { Outlet } from "@tanstack/react-router";
import { Building2 } from "lucide-react";
import { Suspense } from "react";
import { DocumentTitle } from "../../components/layout/document-title";
import { ThingPage } from "../../components/layout/thing-page";
import { EmptyState } from "../../components/states/empty-state";
import { PageState } from "../../components/states/page-state";
import { Avatar } from "../../components/ui/avatar";
import { ButtonLink } from "../../components/ui/button-link";
import { Skeleton } from "../../components/ui/skeleton";
import { TabLink, Tabs } from "../../components/ui/tabs";
import { lazily } from "../../lib/lazily";
import { useCan } from "../../lib/session";
import { trpc } from "../../lib/trpc";

const OrganizationActions = lazily(() => import("./organization-actions"), "OrganizationActions");

type OwnOrganization = NonNullable<MyOrganization["organization"]>;

const NoOrganization = () => (
  <>
    <DocumentTitle>No organization</DocumentTitle>
    <EmptyState
      level={1}
      icon={Building2}
      title="You belong to no organization"
      body="Teammates, teams and invitations appear here once you do."
      actions={<ButtonLink to="/portal">Back to home</ButtonLink>}
    />
  </>
);

const OrganizationTabs = ({ counts: { members, teams, openInvitations } }: Pick<OwnOrganization, "counts">) => {
  const can = useCan();
  return (
    <Tabs label="Parts of the organization">
      <TabLink
        to="/portal/organization"
        activeOptions={{ exact: true, includeSearch: false }}
        count={members.isExact ? members.value : undefined}
      >
        Members
      </TabLink>
      <TabLink to="/portal/organization/teams" activeOptions={{ includeSearch: false }} count={teams}>
        Teams
      </TabLink>
      {can("invitations:read") && (
        <TabLink to="/portal/organization/invitations" activeOptions={{ includeSearch: false }} count={openInvitations}>
          Invitations
        </TabLink>
      )}
      <TabLink to="/portal/organization/details">Details</TabLink>
    </Tabs>
  );
};

const OwnOrganizationPage = ({ organization: { id, name, counts } }: { organization: OwnOrganization }) => {
  const runsIt = useCan()("own-organization:update");
  return (
    <ThingPage
      picture={<Avatar name={name} size={48} shape="square" />}
      title={name}
      meta={
        runsIt
          ? "You run this organization. Its people see what its teams open."
          : "You are a member of this organization. Its admins invite people and make teams."
      }
      actions={
        runsIt && (
          <Suspense fallback={<Skeleton shape="block" width={200} height={32} />}>
            <OrganizationActions organizationId={id} />
          </Suspense>
        )
      }
      tabs={<OrganizationTabs counts={counts} />}
      content="table"
    >
      <Outlet />
    </ThingPage>
  );
};

/** Around the members, teams, invitations and details of the own organization. */
export const MyOrganizationLayout = () => {
  const query = useQuery(trpc.myOrganization.get.queryOptions());
  return (
    <PageState query={query} what="The organization">
      {({ organization }) => (organization ? <OwnOrganizationPage organization={organization} /> : <NoOrganization />)}
    </PageState>
  );
};
