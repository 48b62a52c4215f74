import { UserCheck } from "lucide-react";
import { GatePage } from "../../components/states/gate-page";
import { ButtonLink } from "../../components/ui/button-link";

export const AlreadyIn = ({ email }: { email: string }) => (
  <GatePage
    title="You are in already"
    lead={`You are signed in as ${email}, the person this invitation was for.`}
    niche={UserCheck}
  >
    <ButtonLink to="/" variant="primary" size="lg" isBlock>
      Open Gatehouse
    </ButtonLink>
  </GatePage>
);
