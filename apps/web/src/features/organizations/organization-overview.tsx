import type { OrganizationDetail } from "@gatehouse/shared/organizations/organization";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Note } from "../../components/ui/note";
import { trpc } from "../../lib/trpc";
import { NewestMembers } from "./newest-members";
import { OrganizationTeams } from "./organization-teams";

const Suspension = ({ organization: { name, statusReason } }: { organization: OrganizationDetail }) => (
  <Note tone="danger" title={`${name} is suspended.`}>
    Its people can't sign in. {statusReason && `The reason given: ${statusReason}`}
  </Note>
);

/** Inside the layout, which has loaded the organization. */
export const OrganizationOverview = ({ id }: { id: string }) => {
  const { data: organization } = useSuspenseQuery(trpc.organizations.get.queryOptions({ id }));
  return (
    <>
      {organization.status === "suspended" && <Suspension organization={organization} />}
      <NewestMembers organization={organization} />
      <OrganizationTeams organization={organization} />
    </>
  );
};
