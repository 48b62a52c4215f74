import { organizationStatusLabels } from "@gatehouse/shared/messages";
import type { OrganizationDetail } from "@gatehouse/shared/organizations/organization";
import { useQuery } from "@tanstack/react-query";
import { Outlet } from "@tanstack/react-router";
import { CirclePause, CirclePlay } from "lucide-react";
import { Dotted } from "../../components/layout/dotted";
import { ThingPage } from "../../components/layout/thing-page";
import { PageState } from "../../components/states/page-state";
import { Avatar } from "../../components/ui/avatar";
import { Button } from "../../components/ui/button";
import { StatusBadge } from "../../components/ui/status-badge";
import { TabLink, Tabs } from "../../components/ui/tabs";
import { formatDay } from "../../lib/format";
import { useCan } from "../../lib/session";
import { trpc } from "../../lib/trpc";
import { InviteButton } from "../invitations/invite-button";
import { OrganizationActions } from "./organization-actions";
import { useOrganizationDeeds } from "./use-organization-deeds";

/** The deed that fits the status as a button of its own, the others in the menu. */
const Actions = ({ organization }: { organization: OrganizationDetail }) => {
  const { deeds, begin, prepare, dialog } = useOrganizationDeeds(organization);
  const deed = deeds.has("resume") ? "resume" : "suspend";
  return (
    <>
      {deeds.has(deed) && (
        <Button
          icon={deed === "resume" ? CirclePlay : CirclePause}
          onPointerEnter={prepare}
          onClick={() => begin(deed)}
        >
          {deed === "resume" ? "Resume…" : "Suspend…"}
        </Button>
      )}
      {organization.status === "active" && <InviteButton organizationId={organization.id} />}
      <OrganizationActions organization={organization} size="md" variant="secondary" without={["suspend", "resume"]} />
      {dialog}
    </>
  );
};

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
  const { name, number, status, isDefault, createdAt } = organization;
  return (
    <ThingPage
      picture={<Avatar name={name} size={48} shape="square" />}
      title={name}
      status={<StatusBadge status={status} label={organizationStatusLabels[status]} />}
      note={`#${number}`}
      meta={
        <Dotted>
          {isDefault && "Default organization"}
          {`since ${formatDay(createdAt)}`}
        </Dotted>
      }
      actions={<Actions organization={organization} />}
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
