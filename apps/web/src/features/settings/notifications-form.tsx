import type { OptionalCategory } from "@gatehouse/shared/notifications/preference";
import { Section } from "../../components/layout/section";
import { SettingRow } from "../../components/settings/setting-row";
import { SettingsGroup } from "../../components/settings/settings-group";
import { Select } from "../../components/ui/select";
import { SwitchControl } from "../../components/ui/switch";
import { CategoryTable } from "../preferences/category-table";
import { timeOptions, zoneOptions } from "../preferences/time-options";
import { type AreaFormProps, SettingsAreaForm } from "./settings-area-form";
import type { SettingsForm } from "./use-settings-form";

const isSame = (one: object, other: object): boolean => JSON.stringify(one) === JSON.stringify(other);

const Categories = ({ form }: { form: SettingsForm<"notifications"> }) => {
  const { categories } = form.values;
  return (
    <Section title="What reaches people, and where" lead="Locked lines protect accounts; they always arrive.">
      <CategoryTable
        categories={categories}
        isMarked={(category: OptionalCategory) => !isSame(categories[category], form.saved.categories[category])}
        onChange={(category, change) =>
          form.set({ categories: { ...categories, [category]: { ...categories[category], ...change } } })
        }
      />
    </Section>
  );
};

export const NotificationsForm = (props: AreaFormProps) => (
  <SettingsAreaForm {...props} area="notifications">
    {(form) => {
      const isOff = !form.values.hasQuietHours && "Only with quiet hours";
      return (
        <>
          <Categories form={form} />
          <SettingsGroup
            title="Times"
            lead="In the zone of each person once they have opened their preferences, else in that of the workspace."
          >
            <SettingRow {...form.row("digestAt")} help="One mail with all that waits for it, and none when it is empty">
              <Select {...form.choice("digestAt")} options={timeOptions} />
            </SettingRow>
            <SettingRow {...form.row("hasQuietHours")} help="Mails that can wait do; those that protect accounts don't">
              <SwitchControl {...form.toggle("hasQuietHours")} />
            </SettingRow>
            <SettingRow {...form.row("quietFrom")} isDependent offBecause={isOff}>
              <Select {...form.choice("quietFrom")} options={timeOptions} />
            </SettingRow>
            <SettingRow {...form.row("quietTo")} isDependent offBecause={isOff}>
              <Select {...form.choice("quietTo")} options={timeOptions} />
            </SettingRow>
            <SettingRow
              {...form.row("timeZone")}
              help="Of whoever has not opened their preferences yet: then their browser tells theirs"
            >
              <Select {...form.choice("timeZone")} options={zoneOptions(form.values.timeZone)} />
            </SettingRow>
          </SettingsGroup>
        </>
      );
    }}
  </SettingsAreaForm>
);
