import type { VerifiedEmail } from "@gatehouse/shared/registration/registration";
import { CircleCheck } from "lucide-react";
import { GatePage } from "../../components/states/gate-page";
import { ButtonLink } from "../../components/ui/button-link";
import { WaitingRoom } from "./waiting-room";

type VerifiedPageProps = { verified: VerifiedEmail; password: string };

/** The address is proved, but nobody is signed in by it: the person waits for an admin, or signs in as they do. */
export const VerifiedPage = ({ verified, password }: VerifiedPageProps) => {
  const { next, firstName, email, registeredAt } = verified;
  if (next === "wait")
    return <WaitingRoom registration={{ firstName, email, registeredAt, isVerified: true }} password={password} />;
  return (
    <GatePage title="Your address is confirmed" lead={`You sign in with ${email}.`} niche={CircleCheck}>
      <ButtonLink to="/auth/password/login" variant="primary" size="lg" isBlock>
        Sign in
      </ButtonLink>
    </GatePage>
  );
};
