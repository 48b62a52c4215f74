import type { SignInInput } from "@gatehouse/shared/auth/auth";
import type { WaitingRegistration } from "@gatehouse/shared/registration/registration";
import { useMutation } from "@tanstack/react-query";
import { Button } from "../../components/ui/button";
import { trpc } from "../../lib/trpc";

export type Waiting = { registration: WaitingRegistration; password: string };

type OpenRegistrationProps = SignInInput & { onFound: (waiting: Waiting) => void };

/** Leads somebody who may not sign in yet to what they wait for. */
export const OpenRegistration = ({ email, password, onFound }: OpenRegistrationProps) => {
  const find = useMutation(
    trpc.registration.waiting.mutationOptions({ onSuccess: (registration) => onFound({ registration, password }) }),
  );
  return (
    <Button size="lg" isBlock isLoading={find.isPending} onClick={() => find.mutate({ email, password })}>
      See how it stands
    </Button>
  );
};
