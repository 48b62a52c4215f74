import type { MyPreferences } from "@gatehouse/shared/notifications/preference";
import { useEffect } from "react";
import { Section } from "../../components/layout/section";
import { Stack } from "../../components/layout/stack";
import { QueryState } from "../../components/states/query-state";
import { Button } from "../../components/ui/button";
import { Note } from "../../components/ui/note";
import { Text } from "../../components/ui/text";
import { timeZone } from "../../lib/format";
import { notify } from "../../lib/notify";
import { CategoryTable } from "./category-table";
import { PreferencesSkeleton } from "./preferences-skeleton";
import { TimePanels } from "./time-panels";
import { usePreferences } from "./use-preferences";

/** What reaches the person, and where. Every change is saved at once. */
export const PreferencesPage = () => {
  const { query, update, reset } = usePreferences();
  const isZoneMissing = query.data?.isTimeZoneKnown === false;
  // The browser is the first to know where the person is; afterwards they say so themselves.
  useEffect(() => {
    if (isZoneMissing) update({ timeZone });
  }, [isZoneMissing, update]);
  const useDefaults = () =>
    reset.mutate(undefined, { onSuccess: () => notify({ title: "The workspace's defaults count again" }) });
  return (
    <Section
      title="What reaches you, and where"
      lead="Locked lines protect your account; they always arrive."
      actions={
        <Button
          variant="ghost"
          size="sm"
          isLoading={reset.isPending}
          disabled={!query.data?.hasOwn}
          onClick={useDefaults}
        >
          Use workspace defaults
        </Button>
      }
    >
      <QueryState<MyPreferences> query={query} what="Your preferences" skeleton={<PreferencesSkeleton />}>
        {({ preferences, email, emailEnabled }) => (
          <Stack gap={6}>
            {!emailEnabled && (
              <Note title="No e-mail goes out yet.">What you choose here counts as soon as it does.</Note>
            )}
            <CategoryTable
              categories={preferences.categories}
              onChange={(category, change) => update({ categories: { [category]: change } })}
            />
            <TimePanels preferences={preferences} onChange={update} />
            <Text size="xs" tone="muted">
              Saved as you change it. E-mail goes to {email}. Times are in your zone, which your browser told when you
              first came here; until then they are in the workspace's.
            </Text>
          </Stack>
        )}
      </QueryState>
    </Section>
  );
};
