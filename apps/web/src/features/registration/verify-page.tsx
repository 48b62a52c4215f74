import { useQuery } from "@tanstack/react-query";
import { MailCheck } from "lucide-react";
import { ErrorState } from "../../components/states/error-state";
import { FormSkeleton } from "../../components/states/form-skeleton";
import { GatePage } from "../../components/states/gate-page";
import { problemOf } from "../../lib/problem";
import { trpc } from "../../lib/trpc";
import { ConfirmAddress } from "./confirm-address";
import { isDeadLink, UnusableLink } from "./unusable-link";

/** What becomes of the link in a verification mail. */
export const VerifyPage = ({ token = "" }: { token?: string }) => {
  const preview = useQuery(
    trpc.registration.preview.queryOptions({ token }, { enabled: token !== "", staleTime: "static" }),
  );
  if (token === "") return <UnusableLink code="link.not-found" />;
  if (preview.data) return <ConfirmAddress token={token} preview={preview.data} />;
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
