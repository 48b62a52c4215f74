import { Row, RowList } from "../../components/layout/row-list";
import { Stack } from "../../components/layout/stack";
import { Skeleton } from "../../components/ui/skeleton";

export const BellSkeleton = () => (
  <RowList label="Loading notifications">
    {[1, 2, 3].map((row) => (
      <Row key={row}>
        <Stack gap={2}>
          <Skeleton width={200} />
          <Skeleton width={120} />
        </Stack>
      </Row>
    ))}
  </RowList>
);
