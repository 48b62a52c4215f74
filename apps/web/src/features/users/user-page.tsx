import { roleTitle, userStatusLabels } from "@gatehouse/shared/messages";
import type { UserDetails } from "@gatehouse/shared/users/user-details";
import { useQuery } from "@tanstack/react-query";
import { CirclePause, CirclePlay } from "lucide-react";
import { Dotted } from "../../components/layout/dotted";
import { ThingPage } from "../../components/layout/thing-page";
import { PageState } from "../../components/states/page-state";
import { Avatar } from "../../components/ui/avatar";
import { Button } from "../../components/ui/button";
import { StatusBadge } from "../../components/ui/status-badge";
import { TabLink, Tabs } from "../../components/ui/tabs";
import { useCan } from "../../lib/session";
import { trpc } from "../../lib/trpc";
import { AuditTrail } from "../audit/audit-trail";
import { useUserDeeds } from "./use-user-deeds";
import { UserActions } from "./user-actions";
import { UserDetailsPanel } from "./user-details-panel";
import { UserEntrance } from "./user-entrance";
import { UserSessions } from "./user-sessions";
import { UserTeams } from "./user-teams";

type View = "activity" | undefined;

/** The deed that fits the status as a button of its own, the others in the menu. */
const Actions = ({ user }: { user: UserDetails }) => {
  const { deeds, begin, prepare, dialog } = useUserDeeds(user);
  const isSuspended = deeds.has("activate");
  const deed = isSuspended ? "activate" : "suspend";
  return (
    <>
      {deeds.has(deed) && (
        <Button icon={isSuspended ? CirclePlay : CirclePause} onPointerEnter={prepare} onClick={() => begin(deed)}>
          {isSuspended ? "Reactivate…" : "Suspend…"}
        </Button>
      )}
      <UserActions user={user} size="md" variant="secondary" without={["suspend", "activate"]} />
      {dialog}
    </>
  );
};

const Overview = ({ user }: { user: UserDetails }) => {
  const can = useCan();
  return (
    <>
      <UserEntrance user={user} />
      {user.organization && <UserTeams user={user} />}
      {can("user-sessions:read") && <UserSessions user={user} />}
    </>
  );
};

const Found = ({ user, view }: { user: UserDetails; view: View }) => {
  const can = useCan();
  const tabs = can("audit:read") && (
    <Tabs label={`About ${user.name}`}>
      <TabLink
        to="/admin/users/$id"
        params={{ id: user.id }}
        search={{ view: undefined }}
        activeOptions={{ explicitUndefined: true }}
      >
        Overview
      </TabLink>
      <TabLink to="/admin/users/$id" params={{ id: user.id }} search={{ view: "activity" }}>
        Activity
      </TabLink>
    </Tabs>
  );
  return (
    <ThingPage
      picture={<Avatar name={user.name} size={48} />}
      title={user.name}
      status={<StatusBadge status={user.status} label={userStatusLabels[user.status]} />}
      note={`#${user.number}`}
      meta={
        <Dotted>
          {user.email}
          {user.organization ? `${roleTitle(user)} at ${user.organization.name}` : roleTitle(user)}
        </Dotted>
      }
      actions={<Actions user={user} />}
      tabs={tabs}
      side={!view && <UserDetailsPanel user={user} />}
    >
      {view === "activity" ? <AuditTrail subjectId={user.id} subjectName={user.name} /> : <Overview user={user} />}
    </ThingPage>
  );
};

export const UserPage = ({ id, view }: { id: string; view: View }) => {
  const query = useQuery(trpc.users.get.queryOptions({ id }));
  return (
    <PageState query={query} what="The user">
      {(user) => <Found user={user} view={view} />}
    </PageState>
  );
};
