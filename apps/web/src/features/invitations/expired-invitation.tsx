import type { UsableInvitation } from "@gatehouse/shared/invitations/invitation";
import { useMutation } from "@tanstack/react-query";
import { Hourglass, MailCheck } from "lucide-react";
import { GatePage } from "../../components/states/gate-page";
import { Button } from "../../components/ui/button";
import { formatMoment } from "../../lib/format";
import { problemOf } from "../../lib/problem";
import { markShown } from "../../lib/query-client";
import { trpc } from "../../lib/trpc";
import { inviterOf } from "./invitation-dead-ends";

type ExpiredInvitationProps = { token: string; invitation: UsableInvitation };

/** No failure: the inviter knows. */
const isAskedAlready = (error: unknown): boolean => problemOf(error).code === "invitation.already-asked";

export const ExpiredInvitation = ({ token, invitation }: ExpiredInvitationProps) => {
  const ask = useMutation(
    trpc.invitations.askForNewLink.mutationOptions({ onError: (error) => isAskedAlready(error) && markShown(error) }),
  );
  const inviter = inviterOf(invitation);
  if (ask.isSuccess || (ask.isError && isAskedAlready(ask.error)))
    return (
      <GatePage
        title={`${invitation.invitedByName ?? "Your inviter"} was told`}
        lead={`A new link comes to ${invitation.email} once ${inviter} sends it. You can close this page.`}
        niche={MailCheck}
      />
    );
  return (
    <GatePage
      title="This invitation has expired"
      lead={`It was valid until ${formatMoment(invitation.expiresAt)}. One press tells ${inviter} that you need a new link.`}
      niche={Hourglass}
    >
      <Button variant="primary" size="lg" isBlock isLoading={ask.isPending} onClick={() => ask.mutate({ token })}>
        Ask for a new link
      </Button>
    </GatePage>
  );
};
