import { Skeleton } from "../ui/skeleton";

const Row = () => (
  <div className="flex min-h-14 items-center gap-4 px-4 py-3">
    <div className="grid flex-1 gap-2">
      <Skeleton width={160} />
      <Skeleton width={200} />
    </div>
    <Skeleton shape="block" width={32} height={20} />
  </div>
);

/** In place of SettingsGroups that are still loading. */
export const SettingsSkeleton = () => (
  <div className="flex flex-col gap-3">
    <div className="flex min-h-7 items-center">
      <Skeleton width={96} height={16} />
    </div>
    <div className="divide-y divide-line rounded-lg border border-line bg-surface">
      <Row />
      <Row />
      <Row />
    </div>
  </div>
);
