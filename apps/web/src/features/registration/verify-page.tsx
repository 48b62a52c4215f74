import { useMutation, useQuery } from "@tanstack/react-query";
import { MailCheck } from "lucide-react";
import { Stack } from "../../components/layout/stack";
import { Well } from "../../components/layout/well";
import { ErrorState } from "../../components/states/error-state";
import { FormSkeleton } from "../../components/states/form-skeleton";
import { GatePage } from "../../components/states/gate-page";
import { Button } from "../../components/ui/button";
import { Note } from "../../components/ui/note";
import { Text } from "../../components/ui/text";
import { problemOf } from "../../lib/problem";
import { markShown } from "../../lib/query-client";
import { trpc } from "../../lib/trpc";
import { isDeadLink, UnusableLink } from "./unusable-link";
import { VerifiedPage } from "./verified-page";

/** Asks for a press: programs that open every link of a mail must not prove anything. */
const ConfirmAddress = ({ token, email }: { token: string; email: string }) => {
  const verify = useMutation(trpc.registration.verify.mutationOptions({ onError: markShown }));
  if (verify.isSuccess) return <VerifiedPage verified={verify.data} />;
  const problem = verify.error && problemOf(verify.error);
  if (problem && isDeadLink(problem.code)) return <UnusableLink code={problem.code} />;
  return (
    <GatePage title="Confirm your e-mail address" lead="One press proves that it is yours." niche={MailCheck}>
      <Stack gap={5}>
        <Well>
          <Text as="p" weight="medium" align="center" isTruncated>
            {email}
          </Text>
        </Well>
        {problem && (
          <div role="alert">
            <Note tone="danger">{problem.message}</Note>
          </div>
        )}
        <Button
          variant="primary"
          size="lg"
          isBlock
          isLoading={verify.isPending}
          onClick={() => verify.mutate({ token })}
        >
          Confirm this address
        </Button>
        <Text as="p" size="xs" tone="muted" align="center">
          You did not register? Close this page: nobody gets in with your address.
        </Text>
      </Stack>
    </GatePage>
  );
};

/** What becomes of the link in a verification mail. */
export const VerifyPage = ({ token = "" }: { token?: string }) => {
  const preview = useQuery(
    trpc.registration.preview.queryOptions({ token }, { enabled: token !== "", staleTime: "static" }),
  );
  if (token === "") return <UnusableLink code="link.not-found" />;
  if (preview.data) return <ConfirmAddress token={token} email={preview.data.email} />;
  if (preview.isPending)
    return (
      <GatePage title="Your e-mail address" niche={MailCheck}>
        <FormSkeleton fields={1} />
      </GatePage>
    );
  const { code } = problemOf(preview.error);
  if (isDeadLink(code)) return <UnusableLink code={code} />;
  return (
    <GatePage title="Your e-mail address">
      <ErrorState
        title="The link could not be read"
        error={preview.error}
        onRetry={() => void preview.refetch()}
        isRetrying={preview.isFetching}
      />
    </GatePage>
  );
};
