import type { UsableInvitation } from "@gatehouse/shared/invitations/invitation";
import { CirclePause, Link2Off, MailCheck, MailPlus, MailX, ShieldAlert } from "lucide-react";
import { Stack } from "../../components/layout/stack";
import { GatePage } from "../../components/states/gate-page";
import { ButtonLink } from "../../components/ui/button-link";
import { Note } from "../../components/ui/note";

const signInLink = (variant: "primary" | "secondary") => (
  <ButtonLink to="/auth/password/login" variant={variant} size="lg" isBlock>
    Sign in
  </ButtonLink>
);

/** "Maya Castellanos", or words for an inviter who is gone. */
export const inviterOf = ({ invitedByName }: UsableInvitation): string => invitedByName ?? "the person who invited you";

export const UsedInvitation = () => (
  <GatePage
    title="This invitation was used"
    lead="The account it was for exists already. A link works once; from then on you sign in."
    niche={MailCheck}
  >
    <Stack gap={5}>
      <Stack gap={2}>
        {signInLink("primary")}
        <ButtonLink to="/auth/reset" size="lg" isBlock>
          Set a new password
        </ButtonLink>
      </Stack>
      <Note icon={ShieldAlert} title="Was it not you?">
        Set a new password now: it ends every other session. Then tell an admin of the workspace.
      </Note>
    </Stack>
  </GatePage>
);

export const RevokedInvitation = () => (
  <GatePage
    title="This invitation was revoked"
    lead="The link no longer works. Ask the person who invited you whether you should have a new one."
    niche={MailX}
  >
    {signInLink("secondary")}
  </GatePage>
);

export const ReplacedInvitation = () => (
  <GatePage
    title="A newer link was sent"
    lead="Only the latest mail opens the invitation. Look for it in your mailbox and use its link."
    niche={MailPlus}
  >
    {signInLink("secondary")}
  </GatePage>
);

export const PausedInvitation = ({ organizationName }: { organizationName: string | null }) => (
  <GatePage
    title={`${organizationName ?? "The organization"} is suspended`}
    lead="Nobody can join it for now. Your invitation stays: this link works again as soon as an admin resumes the organization."
    niche={CirclePause}
  >
    {signInLink("secondary")}
  </GatePage>
);

export const UnknownInvitation = () => (
  <GatePage
    title="This link is not complete"
    lead="No invitation belongs to it. Open the mail again and copy the whole link, to its last character."
    niche={Link2Off}
  >
    <Stack gap={5}>
      {signInLink("secondary")}
      <Note>If the whole link does not work either, ask the person who invited you for a new one.</Note>
    </Stack>
  </GatePage>
);
