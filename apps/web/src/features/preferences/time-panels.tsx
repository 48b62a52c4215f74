import type { OwnPreferences, Preferences } from "@gatehouse/shared/notifications/preference";
import { Grid } from "../../components/layout/grid";
import { Panel } from "../../components/layout/panel";
import { Sentence } from "../../components/settings/sentence";
import { Select } from "../../components/ui/select";
import { SwitchControl } from "../../components/ui/switch";
import { Text } from "../../components/ui/text";
import { timeOptions, zoneOptions } from "./time-options";

type TimePanelsProps = { preferences: Preferences; onChange: (change: OwnPreferences) => void };

type TimeField = "digestAt" | "quietFrom" | "quietTo" | "timeZone";
const labels: Record<TimeField, string> = {
  digestAt: "Time of the daily digest",
  quietFrom: "Quiet from",
  quietTo: "Quiet until",
  timeZone: "Time zone",
};

/** When mails go out: the hour of the daily digest, and the hours in which none does. */
export const TimePanels = ({ preferences, onChange }: TimePanelsProps) => {
  const choice = (field: TimeField) => ({
    size: "sm" as const,
    "aria-label": labels[field],
    value: preferences[field],
    options: field === "timeZone" ? zoneOptions(preferences.timeZone) : timeOptions,
    onChange: ({ target }: { target: { value: string } }) => onChange({ [field]: target.value }),
  });
  const isQuiet = preferences.hasQuietHours;
  return (
    <Grid columns={2} gap={6}>
      <Panel title="Digest">
        <Sentence>
          Daily, at
          <Select {...choice("digestAt")} />
          <Text tone="muted">nothing when it would be empty</Text>
        </Sentence>
      </Panel>
      <Panel
        title="Quiet hours"
        actions={
          <SwitchControl
            aria-label="Quiet hours"
            checked={isQuiet}
            onChange={({ target }) => onChange({ hasQuietHours: target.checked })}
          />
        }
      >
        <Sentence>
          <Select {...choice("quietFrom")} disabled={!isQuiet} />
          to
          <Select {...choice("quietTo")} disabled={!isQuiet} />
          <Select {...choice("timeZone")} />
        </Sentence>
      </Panel>
    </Grid>
  );
};
