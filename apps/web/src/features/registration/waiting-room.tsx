import type { WaitingRegistration } from "@gatehouse/shared/registration/registration";
import type { PublicSettings } from "@gatehouse/shared/settings/settings";
import { useQuery } from "@tanstack/react-query";
import { Suspense } from "react";
import { FormSkeleton } from "../../components/states/form-skeleton";
import { GatePage } from "../../components/states/gate-page";
import { lazily } from "../../lib/lazily";
import { trpc } from "../../lib/trpc";

const WaitForApproval = lazily(() => import("./wait-for-approval"), "WaitForApproval");

type WaitingRoomProps = {
  registration: WaitingRegistration;
  password: string;
  /** Where they are known already. */
  known?: PublicSettings;
};

/** The page of somebody who registered and waits for an admin, however they came to it. */
export const WaitingRoom = ({ registration, password, known }: WaitingRoomProps) => {
  const { data, isPending } = useQuery(trpc.registration.options.queryOptions(undefined, { enabled: !known }));
  const options = known ?? data ?? { workspaceName: "Gatehouse", emailEnabled: true };
  const loading = (
    <GatePage title={`Almost there, ${registration.firstName}`}>
      <FormSkeleton />
    </GatePage>
  );
  if (isPending && !known) return loading;
  return (
    <Suspense fallback={loading}>
      <WaitForApproval options={options} registration={registration} password={password} />
    </Suspense>
  );
};
