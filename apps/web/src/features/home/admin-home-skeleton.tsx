import { Grid } from "../../components/layout/grid";
import { Grow } from "../../components/layout/grow";
import { Inline } from "../../components/layout/inline";
import { Panel } from "../../components/layout/panel";
import { Stack } from "../../components/layout/stack";
import { Skeleton } from "../../components/ui/skeleton";

const Lines = ({ count }: { count: number }) => (
  <Stack gap={4}>
    {Array.from({ length: count }, (_, line) => (
      <Inline key={line} gap={3}>
        <Skeleton shape="circle" width={24} />
        <Grow>
          <Skeleton width={160} />
        </Grow>
      </Inline>
    ))}
  </Stack>
);

export const AdminHomeSkeleton = () => (
  <Grid columns="side" gap={6}>
    <Stack gap={6}>
      <Panel title="Waiting for you">
        <Lines count={4} />
      </Panel>
      <Panel title="What changed">
        <Lines count={4} />
      </Panel>
    </Stack>
    <Panel title="Set up">
      <Lines count={5} />
    </Panel>
  </Grid>
);
