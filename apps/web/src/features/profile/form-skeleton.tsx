import { Stack } from "../../components/layout/stack";
import { Skeleton } from "../../components/ui/skeleton";

export const FormSkeleton = () => (
  <Stack gap={4}>
    <Skeleton width={120} />
    <Skeleton shape="block" height={32} />
  </Stack>
);
