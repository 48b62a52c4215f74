import type { UsableInvitation } from "@gatehouse/shared/invitations/invitation";
import { useMutation } from "@tanstack/react-query";
import { Users } from "lucide-react";
import { Stack } from "../../components/layout/stack";
import { GatePage } from "../../components/states/gate-page";
import { Button } from "../../components/ui/button";
import { ButtonLink } from "../../components/ui/button-link";
import { trpc } from "../../lib/trpc";

type SomebodyElseProps = { invitation: UsableInvitation; signedInAs: string };

/** After signing out the same address shows the invitation. */
export const SomebodyElse = ({ invitation, signedInAs }: SomebodyElseProps) => {
  const signOut = useMutation(trpc.auth.signOut.mutationOptions());
  return (
    <GatePage
      title="This invitation is for somebody else"
      lead={`It is for ${invitation.email}. You are signed in as ${signedInAs}.`}
      niche={Users}
    >
      <Stack gap={2}>
        <Button variant="primary" size="lg" isBlock isLoading={signOut.isPending} onClick={() => signOut.mutate()}>
          Sign out and go on
        </Button>
        <ButtonLink to="/" size="lg" isBlock>
          Stay signed in
        </ButtonLink>
      </Stack>
    </GatePage>
  );
};
