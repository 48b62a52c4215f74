import { categoryHints, categoryLabels } from "@gatehouse/shared/messages";
import type { NotificationCategory } from "@gatehouse/shared/notifications/notification";
import { ChoiceTable } from "../../components/settings/choice-table";
import { Skeleton } from "../../components/ui/skeleton";

const choices = [
  <Skeleton key="in-app" shape="block" width={32} height={20} />,
  <Skeleton key="email" shape="block" width={120} height={28} />,
];

/** What is known before the answer comes: the categories. */
export const PreferencesSkeleton = () => (
  <ChoiceTable
    label="What reaches whom"
    columns={["Category", "In the app", "By e-mail"]}
    rows={(Object.keys(categoryLabels) as NotificationCategory[]).map((category) => ({
      key: category,
      name: categoryLabels[category],
      hint: categoryHints[category],
      choices,
    }))}
  />
);
