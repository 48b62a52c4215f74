import { useLocation } from "@tanstack/react-router";
import { ImportButton } from "../invitations/import-button";
import { InviteButton } from "../invitations/invite-button";
import { NewTeamButton } from "../teams/new-team-button";

/** What an org admin begins on every page of the organization. */
export const OrganizationActions = ({ organizationId }: { organizationId: string }) => {
  const isOnInvitations = useLocation({ select: ({ pathname }) => pathname.endsWith("/invitations") });
  return (
    <>
      {isOnInvitations ? <ImportButton /> : <NewTeamButton organizationId={organizationId} />}
      <InviteButton organizationId={organizationId} />
    </>
  );
};
