import type { InvitationPreview } from "@gatehouse/shared/invitations/invitation";
import { UserCheck } from "lucide-react";
import { GatePage } from "../../components/states/gate-page";
import { ButtonLink } from "../../components/ui/button-link";

export const AlreadyIn = ({ invitation }: { invitation: InvitationPreview }) => (
  <GatePage
    title="You are in already"
    lead={`You are signed in as ${invitation.email}, the person this invitation was for.`}
    niche={UserCheck}
  >
    <ButtonLink to="/" variant="primary" size="lg" isBlock>
      Open Gatehouse
    </ButtonLink>
  </GatePage>
);
