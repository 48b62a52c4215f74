import { Stack } from "../layout/stack";
import { Skeleton } from "../ui/skeleton";

/** In place of a form whose code is on its way. */
export const FormSkeleton = ({ fields = 1 }: { fields?: number }) => (
  <Stack gap={4}>
    {Array.from({ length: fields }, (_, field) => (
      <Stack key={field} gap={2}>
        <Skeleton width={120} />
        <Skeleton shape="block" height={32} />
      </Stack>
    ))}
  </Stack>
);
