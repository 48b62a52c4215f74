import type { InvitationPreview } from "@gatehouse/shared/invitations/invitation";
import { useQuery } from "@tanstack/react-query";
import { ErrorState } from "../../components/states/error-state";
import { GatePage } from "../../components/states/gate-page";
import { problemOf } from "../../lib/problem";
import { trpc } from "../../lib/trpc";
import { AcceptInvitation } from "./accept-invitation";
import { AlreadyIn } from "./already-in";
import { ExpiredInvitation } from "./expired-invitation";
import {
  PausedInvitation,
  ReplacedInvitation,
  RevokedInvitation,
  UnknownInvitation,
  UsedInvitation,
} from "./invitation-dead-ends";
import { InvitationSkeleton } from "./invitation-skeleton";
import { SomebodyElse } from "./somebody-else";

type StateProps = { token: string; invitation: InvitationPreview };

const Invitation = ({ token, invitation }: StateProps) => {
  const { signedInAs } = invitation;
  if (signedInAs?.isInvitee) return <AlreadyIn email={signedInAs.email} />;
  if (invitation.state === "accepted") return <UsedInvitation />;
  if (invitation.state === "revoked") return <RevokedInvitation />;
  if (invitation.state === "replaced") return <ReplacedInvitation />;
  if (invitation.state === "paused") return <PausedInvitation organizationName={invitation.organizationName} />;
  if (invitation.state === "expired") return <ExpiredInvitation token={token} invitation={invitation} />;
  if (signedInAs) return <SomebodyElse invitation={invitation} signedInAs={signedInAs.email} />;
  return <AcceptInvitation token={token} invitation={invitation} />;
};

/** What becomes of a link from an invitation mail; every state of it says the one next step. */
export const InvitationPage = ({ token }: { token?: string }) => {
  const preview = useQuery(trpc.invitations.preview.queryOptions({ token: token ?? "" }, { enabled: Boolean(token) }));
  if (!token) return <UnknownInvitation />;
  if (preview.data) return <Invitation token={token} invitation={preview.data} />;
  if (preview.isPending) return <InvitationSkeleton />;
  const { code } = problemOf(preview.error);
  if (code === "invitation.not-found" || code === "input.invalid") return <UnknownInvitation />;
  return (
    <GatePage title="Invitation" width={400}>
      <ErrorState
        title="The invitation could not be loaded"
        error={preview.error}
        onRetry={() => void preview.refetch()}
      />
    </GatePage>
  );
};
