import { Stack } from "../../components/layout/stack";
import { GatePage } from "../../components/states/gate-page";
import { Skeleton } from "../../components/ui/skeleton";

export const InvitationSkeleton = () => (
  <GatePage title="Your invitation" width={440}>
    <Stack gap={5}>
      <Skeleton shape="block" height={64} />
      <Skeleton shape="block" height={32} />
      <Skeleton shape="block" height={32} />
      <Skeleton shape="block" height={32} />
    </Stack>
  </GatePage>
);
