import { useSuspenseQuery } from "@tanstack/react-query";
import { Users } from "lucide-react";
import { trpc } from "../../lib/trpc";
import { InviteButton } from "../invitations/invite-button";
import { PlaceMembers } from "../teams/place-members";
import type { PlaceMembersSearch } from "../teams/place-members-search";

/** Inside the layout, which has loaded the organization. */
export const OrganizationMembers = ({ id, search }: { id: string; search: PlaceMembersSearch }) => {
  const { data } = useSuspenseQuery(trpc.organizations.get.queryOptions({ id }));
  return (
    <PlaceMembers
      search={search}
      place={{ organizationId: id }}
      empty={{
        icon: Users,
        title: "Nobody is in it yet",
        body: "Invite the first person, or let people come with a code.",
        actions: data.status === "active" && <InviteButton organizationId={id} variant="secondary" />,
      }}
    />
  );
};
