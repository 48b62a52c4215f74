import { Delayed } from "../ui/delayed";
import { Skeleton } from "../ui/skeleton";
import type { DataColumn } from "./columns";

const rows = [120, 96, 160, 120, 80, 160, 96, 120] as const;

type TableSkeletonProps<Row> = {
  columns: readonly DataColumn<Row>[];
  label: string;
  isNarrow: boolean;
  canSelect: boolean;
};

export const TableSkeleton = <Row,>({ columns, label, isNarrow, canSelect }: TableSkeletonProps<Row>) => (
  <Delayed label={label}>
    {!isNarrow && <div className="h-8.5 border-b border-line" />}
    {rows.map((width, row) => (
      <div key={row} className="flex h-10 items-center gap-6 border-b border-line px-8 max-md:h-20 max-md:px-4">
        {canSelect && <Skeleton shape="block" width={16} height={16} />}
        {columns.slice(0, isNarrow ? 1 : undefined).map(({ id, skeleton }) => (
          <div key={id} className="flex min-w-0 flex-1 items-center gap-2.5">
            {skeleton === "person" && <Skeleton shape="circle" width={24} />}
            {skeleton === "badge" ? (
              <Skeleton shape="block" width={64} height={20} />
            ) : (
              <Skeleton width={skeleton === "short" ? 48 : width} />
            )}
          </div>
        ))}
      </div>
    ))}
  </Delayed>
);
