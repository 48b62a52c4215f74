import { categoryHints, categoryLabels } from "@gatehouse/shared/messages";
import type { Unsubscription } from "@gatehouse/shared/notifications/unsubscription";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { BellOff, Link2Off, MailCheck } from "lucide-react";
import { Stack } from "../../components/layout/stack";
import { GatePage } from "../../components/states/gate-page";
import { LinkState } from "../../components/states/link-state";
import { Button } from "../../components/ui/button";
import { ButtonLink } from "../../components/ui/button-link";
import { Note } from "../../components/ui/note";
import { Skeleton } from "../../components/ui/skeleton";
import { formatList } from "../../lib/format-list";
import { problemOf } from "../../lib/problem";
import { markShown } from "../../lib/query-client";
import { trpc } from "../../lib/trpc";

const UnknownLink = () => (
  <GatePage
    title="This link is not complete"
    lead="Nothing was changed. Open the mail again and copy the whole link, to its last character; or sign in and choose there what reaches you."
    niche={Link2Off}
  >
    <ButtonLink to="/profile/notifications" variant="primary" size="lg" isBlock>
      Change what reaches me
    </ButtonLink>
  </GatePage>
);

type FoundProps = { token: string; subscription: Unsubscription };

/** Asks for a press: programs that open every link of a mail must not change anything. */
const Found = ({ token, subscription: { categories, email, workspaceName, isOff } }: FoundProps) => {
  const queryClient = useQueryClient();
  const options = {
    onError: markShown,
    onSuccess: (after: Unsubscription) => queryClient.setQueryData(trpc.unsubscribe.preview.queryKey({ token }), after),
  };
  const stop = useMutation(trpc.unsubscribe.start.mutationOptions(options));
  const undo = useMutation(trpc.unsubscribe.undo.mutationOptions(options));
  const error = stop.error ?? undo.error;
  const names = formatList(categories.map((category) => categoryLabels[category].toLowerCase()));
  const about = categories.map((category) => categoryHints[category].toLowerCase()).join("; ");
  return (
    <GatePage
      title={isOff ? `No more e-mails about ${names}` : `Stop e-mails about ${names}?`}
      lead={
        isOff
          ? `${workspaceName} sends none of them to ${email} from now on. What protects the account still arrives.`
          : `${workspaceName} sends them to ${email}: ${about}. What protects the account arrives in any case.`
      }
      niche={isOff ? BellOff : MailCheck}
    >
      <Stack gap={2}>
        {error && (
          <div role="alert">
            <Note tone="danger">{problemOf(error).message}</Note>
          </div>
        )}
        {isOff ? (
          <Button size="lg" isBlock isLoading={undo.isPending} onClick={() => undo.mutate({ token })}>
            Undo
          </Button>
        ) : (
          <Button variant="primary" size="lg" isBlock isLoading={stop.isPending} onClick={() => stop.mutate({ token })}>
            Stop these e-mails
          </Button>
        )}
        <ButtonLink to="/profile/notifications" variant="ghost" size="lg" isBlock>
          Change what reaches me
        </ButtonLink>
      </Stack>
    </GatePage>
  );
};

/** Behind the link at the foot of a mail; nobody has to sign in. */
export const UnsubscribePage = ({ token = "" }: { token?: string }) => {
  const preview = useQuery(trpc.unsubscribe.preview.queryOptions({ token }, { enabled: token !== "" }));
  return (
    <LinkState
      token={token}
      query={preview}
      title="Stop these e-mails?"
      niche={MailCheck}
      skeleton={<Skeleton shape="block" height={32} />}
      dead={(code) => (code === "link.not-found" || code === "input.invalid" ? <UnknownLink /> : null)}
    >
      {(subscription) => <Found token={token} subscription={subscription} />}
    </LinkState>
  );
};
