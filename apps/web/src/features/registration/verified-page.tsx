import type { VerifiedEmail } from "@gatehouse/shared/registration/registration";
import { useQuery } from "@tanstack/react-query";
import { CircleCheck } from "lucide-react";
import { FormSkeleton } from "../../components/states/form-skeleton";
import { GatePage } from "../../components/states/gate-page";
import { ButtonLink } from "../../components/ui/button-link";
import { trpc } from "../../lib/trpc";
import { WaitForApproval } from "./wait-for-approval";

/** The address is proved, but nobody is signed in by it: the person waits for an admin, or signs in as they do. */
export const VerifiedPage = ({ verified }: { verified: VerifiedEmail }) => {
  const { next, firstName, email } = verified;
  const options = useQuery(trpc.registration.options.queryOptions());
  if (next === "wait" && options.isPending)
    return (
      <GatePage title={`Almost there, ${firstName}`}>
        <FormSkeleton />
      </GatePage>
    );
  if (next === "wait")
    return (
      <WaitForApproval
        options={options.data ?? { workspaceName: "Gatehouse", emailEnabled: true }}
        firstName={firstName}
        email={email}
        isVerified
      />
    );
  return (
    <GatePage title="Your address is confirmed" lead={`You sign in with ${email}.`} niche={CircleCheck}>
      <ButtonLink to="/auth/password/login" variant="primary" size="lg" isBlock>
        Sign in
      </ButtonLink>
    </GatePage>
  );
};
