import { Stack } from "../../components/layout/stack";
import { GatePage } from "../../components/states/gate-page";
import { Skeleton } from "../../components/ui/skeleton";

export const RegisterSkeleton = ({ title = "Create your account" }: { title?: string }) => (
  <GatePage title={title} width={440}>
    <Stack gap={5}>
      <Skeleton shape="block" height={32} />
      <Skeleton shape="block" height={32} />
      <Skeleton shape="block" height={32} />
      <Skeleton shape="block" height={32} />
    </Stack>
  </GatePage>
);
