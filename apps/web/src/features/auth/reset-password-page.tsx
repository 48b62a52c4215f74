import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { KeyRound } from "lucide-react";
import { FormSkeleton } from "../../components/states/form-skeleton";
import { GatePage } from "../../components/states/gate-page";
import { LinkState } from "../../components/states/link-state";
import { beside } from "../../lib/beside";
import { queryClient } from "../../lib/query-client";
import { currentUserQuery } from "../../lib/session";
import { trpc } from "../../lib/trpc";
import { isUnusableLink, UnusableResetLink } from "./unusable-reset-link";

const ResetPasswordForm = beside(() => import("./reset-password-form"), "ResetPasswordForm");

const title = "Set a new password";

/** What becomes of the link in the mail. Setting a password signs nobody in: the sign-in follows. */
export const ResetPasswordPage = ({ token = "" }: { token?: string }) => {
  const navigate = useNavigate();
  const preview = useQuery(
    trpc.auth.previewPasswordReset.queryOptions({ token }, { enabled: token !== "", staleTime: "static" }),
  );
  return (
    <LinkState
      token={token}
      query={preview}
      title={title}
      niche={KeyRound}
      skeleton={<FormSkeleton />}
      dead={(code) => (isUnusableLink(code) ? <UnusableResetLink code={code} /> : null)}
    >
      {(owner) => (
        <GatePage title={title} lead={`For ${owner.email}. Setting it ends every session.`} niche={KeyRound}>
          <ResetPasswordForm
            fallback={<FormSkeleton />}
            token={token}
            owner={owner}
            onSet={() => {
              queryClient.removeQueries(currentUserQuery);
              return navigate({ to: "/auth/password/login", search: { reason: "password-set" }, replace: true });
            }}
          />
        </GatePage>
      )}
    </LinkState>
  );
};
