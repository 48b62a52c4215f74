import { categoryHints, categoryLabels, emailPaceLabels } from "@gatehouse/shared/messages";
import type { NotificationCategory } from "@gatehouse/shared/notifications/notification";
import {
  type CategoryPreference,
  type CategoryPreferences,
  type EmailPace,
  emailPaces,
  isOptionalCategory,
  type OptionalCategory,
} from "@gatehouse/shared/notifications/preference";
import { ChoiceLock, ChoiceTable } from "../../components/settings/choice-table";
import { Select } from "../../components/ui/select";
import { SwitchControl } from "../../components/ui/switch";

type CategoryTableProps = {
  categories: CategoryPreferences;
  isMarked?: (category: OptionalCategory) => boolean;
  onChange: (category: OptionalCategory, change: Partial<CategoryPreference>) => void;
};

const paces = emailPaces.map((value) => ({ value, label: emailPaceLabels[value] }));
const always = [<ChoiceLock key="in-app">Always</ChoiceLock>, <ChoiceLock key="email">Always</ChoiceLock>];

/** What reaches somebody and where; what protects the account can't be changed. */
export const CategoryTable = ({ categories, isMarked, onChange }: CategoryTableProps) => {
  const choicesFor = (category: OptionalCategory) => [
    <SwitchControl
      key="in-app"
      aria-label={`${categoryLabels[category]} in the app`}
      checked={categories[category].inApp}
      onChange={({ target }) => onChange(category, { inApp: target.checked })}
    />,
    <Select
      key="email"
      size="sm"
      aria-label={`${categoryLabels[category]} by e-mail`}
      options={paces}
      value={categories[category].email}
      onChange={({ target }) => onChange(category, { email: target.value as EmailPace })}
    />,
  ];
  return (
    <ChoiceTable
      label="What reaches whom"
      columns={["Category", "In the app", "By e-mail"]}
      rows={(Object.keys(categoryLabels) as NotificationCategory[]).map((category) => ({
        key: category,
        name: categoryLabels[category],
        hint: categoryHints[category],
        isMarked: isOptionalCategory(category) && isMarked?.(category),
        choices: isOptionalCategory(category) ? choicesFor(category) : always,
      }))}
    />
  );
};
