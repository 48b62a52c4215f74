import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { KeyRound } from "lucide-react";
import { Suspense } from "react";
import { ErrorState } from "../../components/states/error-state";
import { FormSkeleton } from "../../components/states/form-skeleton";
import { GatePage } from "../../components/states/gate-page";
import { lazily } from "../../lib/lazily";
import { problemOf } from "../../lib/problem";
import { queryClient } from "../../lib/query-client";
import { currentUserQuery } from "../../lib/session";
import { trpc } from "../../lib/trpc";
import { isUnusableLink, UnusableResetLink } from "./unusable-reset-link";

const ResetPasswordForm = lazily(() => import("./reset-password-form"), "ResetPasswordForm");
// It comes while the server is asked about the link.
ResetPasswordForm.preload();

const title = "Set a new password";

/** What becomes of the link in the mail. Setting a password signs nobody in: the sign-in follows. */
export const ResetPasswordPage = ({ token = "" }: { token?: string }) => {
  const navigate = useNavigate();
  const preview = useQuery(
    trpc.auth.previewPasswordReset.queryOptions({ token }, { enabled: token !== "", staleTime: "static" }),
  );
  if (token === "") return <UnusableResetLink code="link.not-found" />;
  if (preview.data)
    return (
      <GatePage title={title} lead={`For ${preview.data.email}. Setting it ends every session.`} niche={KeyRound}>
        <Suspense fallback={<FormSkeleton />}>
          <ResetPasswordForm
            token={token}
            owner={preview.data}
            onSet={() => {
              queryClient.removeQueries(currentUserQuery);
              return navigate({ to: "/auth/password/login", search: { reason: "password-set" }, replace: true });
            }}
          />
        </Suspense>
      </GatePage>
    );
  if (preview.isPending)
    return (
      <GatePage title={title} niche={KeyRound}>
        <FormSkeleton />
      </GatePage>
    );
  const { code } = problemOf(preview.error);
  if (isUnusableLink(code)) return <UnusableResetLink code={code} />;
  return (
    <GatePage title={title}>
      <ErrorState
        title="The link could not be read"
        error={preview.error}
        onRetry={() => void preview.refetch()}
        isRetrying={preview.isFetching}
      />
    </GatePage>
  );
};
