import { categoryLabels } from "@gatehouse/shared/messages";
import { ComboboxFilter } from "../../components/combobox/combobox-filter";
import { Inline } from "../../components/layout/inline";
import { ChoicesFilter } from "../../components/ui/choices-filter";
import { Count } from "../../components/ui/count";
import { Segmented } from "../../components/ui/segmented";
import { useCan } from "../../lib/session";
import { trpc } from "../../lib/trpc";
import type { NotificationsSearch } from "./notifications-query";

type NotificationFiltersProps = {
  filter: NotificationsSearch;
  onFilter: (filter: NotificationsSearch) => void;
  unread: number;
};

export const NotificationFilters = ({ filter, onFilter, unread }: NotificationFiltersProps) => {
  const canFindPeople = useCan()("deliveries:read");
  const { view = "all", only, but, person } = filter;
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
        onChange={(chosen) => onFilter({ view: filter.view, person, ...(chosen && { [chosen.mode]: chosen.values }) })}
      />
      {canFindPeople && (
        <ComboboxFilter
          name="Person"
          value={person}
          options={(search) => trpc.deliveries.recipients.queryOptions({ search })}
          chosen={(id) => trpc.users.get.queryOptions({ id })}
          onChange={(id) => onFilter({ ...filter, person: id })}
        />
      )}
    </Inline>
  );
};
