import { categoryLabels } from "@gatehouse/shared/messages";
import { Inline } from "../../components/layout/inline";
import { ChoicesFilter } from "../../components/ui/choices-filter";
import { Count } from "../../components/ui/count";
import { Segmented } from "../../components/ui/segmented";
import type { NotificationsSearch } from "./notifications-query";

type NotificationFiltersProps = {
  filter: NotificationsSearch;
  onFilter: (filter: NotificationsSearch) => void;
  unread: number;
};

export const NotificationFilters = ({ filter, onFilter, unread }: NotificationFiltersProps) => {
  const { view = "all", only, but } = filter;
  const unreadLabel = (
    <>
      Unread <Count value={unread} />
    </>
  );
  return (
    <Inline isWrapping>
      <Segmented
        label="Which notifications"
        value={view}
        onChange={(next) => onFilter({ ...filter, view: next === "all" ? undefined : next })}
        options={[
          { value: "all", label: "All" },
          { value: "unread", label: unread > 0 ? unreadLabel : "Unread" },
          { value: "archived", label: "Archived" },
        ]}
      />
      <ChoicesFilter
        name="Category"
        chosen={only ? { mode: "only", values: only } : but && { mode: "but", values: but }}
        labels={categoryLabels}
        onChange={(chosen) => onFilter({ view: filter.view, ...(chosen && { [chosen.mode]: chosen.values }) })}
      />
    </Inline>
  );
};
