import { Row, RowList } from "../../components/layout/row-list";
import { Stack } from "../../components/layout/stack";
import { Skeleton } from "../../components/ui/skeleton";

export const SessionSkeleton = () => (
  <RowList>
    {[1, 2].map((row) => (
      <Row key={row} start={<Skeleton shape="block" width={32} />}>
        <Stack gap={2}>
          <Skeleton width={160} />
          <Skeleton width={96} />
        </Stack>
      </Row>
    ))}
  </RowList>
);
