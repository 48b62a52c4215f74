import { useMutation, useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { MailCheck } from "lucide-react";
import { Stack } from "../../components/layout/stack";
import { GatePage } from "../../components/states/gate-page";
import { LinkState } from "../../components/states/link-state";
import { Button } from "../../components/ui/button";
import { ButtonLink } from "../../components/ui/button-link";
import { Note } from "../../components/ui/note";
import { Skeleton } from "../../components/ui/skeleton";
import { notify } from "../../lib/notify";
import { problemOf } from "../../lib/problem";
import { markShown } from "../../lib/query-client";
import { useCurrentUser } from "../../lib/session";
import { trpc } from "../../lib/trpc";
import { isUnusableEmailLink, UnusableEmailLink } from "./unusable-email-link";

/** Asks for a press: programs that open every link of a mail must not change anything. */
const ConfirmEmail = ({ token, email }: { token: string; email: string }) => {
  const user = useCurrentUser();
  const navigate = useNavigate();
  const confirm = useMutation(
    trpc.profile.confirmEmailChange.mutationOptions({
      onError: markShown,
      onSuccess: () => {
        notify({ title: "E-mail changed", detail: `From now on you sign in with ${email}.` });
        return navigate({ to: "/profile", replace: true });
      },
    }),
  );
  const problem = confirm.error && problemOf(confirm.error);
  if (problem && isUnusableEmailLink(problem.code)) return <UnusableEmailLink code={problem.code} />;
  return (
    <GatePage
      title="Confirm your new address"
      lead={`${user.name}, from then on you sign in with ${email}, and messages go there. We tell ${user.email}.`}
      niche={MailCheck}
    >
      <Stack gap={2}>
        {problem && (
          <div role="alert">
            <Note tone="danger">{problem.message}</Note>
          </div>
        )}
        <Button
          variant="primary"
          size="lg"
          isBlock
          isLoading={confirm.isPending}
          onClick={() => confirm.mutate({ token })}
        >
          Use {email}
        </Button>
        <ButtonLink to="/profile" variant="ghost" size="lg" isBlock>
          Keep the old one
        </ButtonLink>
      </Stack>
    </GatePage>
  );
};

/** What becomes of the link that was mailed to a new address. */
export const ConfirmEmailPage = ({ token = "" }: { token?: string }) => {
  const preview = useQuery(
    trpc.profile.previewEmailChange.queryOptions({ token }, { enabled: token !== "", staleTime: "static" }),
  );
  return (
    <LinkState
      token={token}
      query={preview}
      title="Confirm your new address"
      niche={MailCheck}
      skeleton={<Skeleton shape="block" height={32} />}
      dead={(code) => (isUnusableEmailLink(code) ? <UnusableEmailLink code={code} /> : null)}
    >
      {({ email }) => <ConfirmEmail token={token} email={email} />}
    </LinkState>
  );
};
