import { useQuery } from "@tanstack/react-query";
import { MailCheck } from "lucide-react";
import { FormSkeleton } from "../../components/states/form-skeleton";
import { LinkState } from "../../components/states/link-state";
import { trpc } from "../../lib/trpc";
import { ConfirmAddress } from "./confirm-address";
import { isDeadLink, UnusableLink } from "./unusable-link";

/** What becomes of the link in a verification mail. */
export const VerifyPage = ({ token = "" }: { token?: string }) => {
  const preview = useQuery(
    trpc.registration.preview.queryOptions({ token }, { enabled: token !== "", staleTime: "static" }),
  );
  return (
    <LinkState
      token={token}
      query={preview}
      title="Your e-mail address"
      niche={MailCheck}
      skeleton={<FormSkeleton fields={1} />}
      dead={(code) => (isDeadLink(code) ? <UnusableLink code={code} /> : null)}
    >
      {(data) => <ConfirmAddress token={token} preview={data} />}
    </LinkState>
  );
};
