import type { VerificationPreview } from "@gatehouse/shared/registration/registration";
import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { MailCheck } from "lucide-react";
import { Stack } from "../../components/layout/stack";
import { Well } from "../../components/layout/well";
import { FormSkeleton } from "../../components/states/form-skeleton";
import { GatePage } from "../../components/states/gate-page";
import { Button } from "../../components/ui/button";
import { Note } from "../../components/ui/note";
import { Text } from "../../components/ui/text";
import { beside } from "../../lib/beside";
import { notify } from "../../lib/notify";
import { problemOf } from "../../lib/problem";
import { markShown } from "../../lib/query-client";
import { startSession } from "../../lib/session";
import { trpc } from "../../lib/trpc";
import { isDeadLink, UnusableLink } from "./unusable-link";
import { VerifiedPage } from "./verified-page";

const ConfirmEmailForm = beside(() => import("./confirm-email-form"), "ConfirmEmailForm");

const useVerify = () => {
  const navigate = useNavigate();
  return useMutation(
    trpc.registration.verify.mutationOptions({
      onError: markShown,
      onSuccess: ({ user }) => {
        if (!user) return;
        startSession(user);
        notify({ title: "Your address is confirmed" });
        return navigate({ to: "/", replace: true });
      },
    }),
  );
};

/** Asks for a press at least: programs that open every link of a mail must not prove anything. */
export const ConfirmAddress = ({ token, preview }: { token: string; preview: VerificationPreview }) => {
  const { email } = preview;
  const verify = useVerify();
  if (verify.data && !verify.data.user)
    return <VerifiedPage verified={verify.data} password={verify.variables.password ?? ""} />;
  const problem = verify.error && problemOf(verify.error);
  if (problem && isDeadLink(problem.code)) return <UnusableLink code={problem.code} />;
  // Whoever was signed in may be so no more.
  const asksPassword = preview.asksPassword || problem?.code === "user.wrong-password";
  const lead = asksPassword
    ? "The link shows that the mailbox is yours, your password that the account is."
    : "One press proves that it is yours.";
  return (
    <GatePage title="Confirm your e-mail address" lead={lead} niche={MailCheck}>
      <Stack gap={5}>
        <Well>
          <Text as="p" weight="medium" align="center" isTruncated>
            {email}
          </Text>
        </Well>
        {asksPassword ? (
          <ConfirmEmailForm
            fallback={<FormSkeleton fields={1} />}
            token={token}
            email={email}
            onConfirm={verify.mutateAsync}
          />
        ) : (
          <>
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
          </>
        )}
        <Text as="p" size="xs" tone="muted" align="center">
          You did not register? Close this page: nobody gets in with your address.
        </Text>
      </Stack>
    </GatePage>
  );
};
