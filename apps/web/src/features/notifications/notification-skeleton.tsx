import { Panel } from "../../components/layout/panel";
import { Row, RowList } from "../../components/layout/row-list";
import { Stack } from "../../components/layout/stack";
import { Skeleton } from "../../components/ui/skeleton";

export const NotificationSkeleton = () => (
  <Panel content="rows">
    <RowList>
      {[1, 2, 3, 4].map((row) => (
        <Row key={row} start={<Skeleton shape="block" width={32} />}>
          <Stack gap={2}>
            <Skeleton width={200} />
            <Skeleton width="half" />
            <Skeleton width={120} />
          </Stack>
        </Row>
      ))}
    </RowList>
  </Panel>
);
