import { categoryLabels } from "@gatehouse/shared/messages";
import { Inline } from "../../components/layout/inline";
import { Count } from "../../components/ui/count";
import { AddChip, FilterChip } from "../../components/ui/filter-chip";
import { Menu } from "../../components/ui/menu";
import { Segmented } from "../../components/ui/segmented";
import { categories, type NotificationsSearch } from "./notifications-query";

type NotificationFiltersProps = {
  filter: NotificationsSearch;
  onFilter: (filter: NotificationsSearch) => void;
  unread: number;
};

export const NotificationFilters = ({ filter, onFilter, unread }: NotificationFiltersProps) => {
  const { view = "all", category } = filter;
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
      {category ? (
        <FilterChip
          name="Category"
          value={categoryLabels[category]}
          onRemove={() => onFilter({ ...filter, category: undefined })}
        />
      ) : (
        <Menu
          align="start"
          trigger={(props) => <AddChip {...props}>Category</AddChip>}
          items={categories.map((value) => ({
            label: categoryLabels[value],
            onSelect: () => onFilter({ ...filter, category: value }),
          }))}
        />
      )}
    </Inline>
  );
};
