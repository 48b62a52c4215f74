import { useMutation, useQuery } from "@tanstack/react-query";
import { Badge } from "../../components/ui/badge";
import { LinkButton } from "../../components/ui/link-button";
import { Text } from "../../components/ui/text";
import { notify } from "../../lib/notify";
import { useCurrentUser } from "../../lib/session";
import { trpc } from "../../lib/trpc";

/** Whether the address is verified; where mail can go out, with the way to do it. */
export const ProofOfEmail = ({ isVerified }: { isVerified: boolean }) => {
  const { email } = useCurrentUser();
  const { data: installation } = useQuery(trpc.setup.status.queryOptions());
  const send = useMutation(
    trpc.registration.resendVerification.mutationOptions({
      onSuccess: () => notify({ title: "Look into your mailbox", detail: `A link is on its way to ${email}.` }),
    }),
  );
  if (isVerified)
    return (
      <Badge tone="quiet-success" shape="dot">
        Verified
      </Badge>
    );
  return (
    <>
      <Badge shape="ring">Not verified</Badge>
      {installation?.emailEnabled && (
        <Text size="sm">
          <LinkButton disabled={send.isPending} onClick={() => send.mutate({ email })}>
            Send a link to confirm it
          </LinkButton>
        </Text>
      )}
    </>
  );
};
