import { Grow } from "../../components/layout/grow";
import { Inline } from "../../components/layout/inline";
import { Panel } from "../../components/layout/panel";
import { Stack } from "../../components/layout/stack";
import { Skeleton } from "../../components/ui/skeleton";

export const ChecklistSkeleton = () => (
  <Panel title="Set up">
    <Stack gap={4}>
      {[1, 2, 3, 4, 5].map((step) => (
        <Inline key={step} gap={3}>
          <Skeleton shape="circle" width={24} />
          <Grow>
            <Skeleton width={160} />
          </Grow>
        </Inline>
      ))}
    </Stack>
  </Panel>
);
