import { Row, RowList } from "../../components/layout/row-list";
import { Stack } from "../../components/layout/stack";
import { Skeleton } from "../../components/ui/skeleton";

export const ApprovalSkeleton = () => (
  <RowList>
    {[1, 2, 3, 4].map((row) => (
      <Row key={row} start={<Skeleton shape="circle" width={24} />}>
        <Stack gap={2}>
          <Skeleton width={120} />
          <Skeleton width={160} />
        </Stack>
      </Row>
    ))}
  </RowList>
);
