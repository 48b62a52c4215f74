import { settingsAreaLabels } from "@gatehouse/shared/settings/setting-labels";
import type { SettingsArea, VersionedSettings } from "@gatehouse/shared/settings/settings";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { SaveBar } from "../../components/settings/save-bar";
import { SettingsPage } from "../../components/settings/settings-page";
import { SettingsSkeleton } from "../../components/settings/settings-skeleton";
import { QueryState } from "../../components/states/query-state";
import { trpc } from "../../lib/trpc";
import { OutdatedNote } from "./outdated-note";
import { SettingsNav } from "./settings-nav";
import { type SettingsForm, type SettingsFormOptions, useSettingsForm } from "./use-settings-form";

type SettingsAreaPageProps<Area extends SettingsArea> = Pick<SettingsFormOptions<Area>, "area" | "confirmSave"> & {
  lead: string;
  /** SettingsGroups */
  children: (form: SettingsForm<Area>) => ReactNode;
};

type LoadedAreaProps<Area extends SettingsArea> = SettingsAreaPageProps<Area> &
  Pick<SettingsFormOptions<Area>, "newest" | "refetch">;

const LoadedArea = <Area extends SettingsArea>({ lead, children, ...options }: LoadedAreaProps<Area>) => {
  const form = useSettingsForm(options);
  const { changes, isSaving, save, discard } = form;
  return (
    <SettingsPage
      title={settingsAreaLabels[options.area]}
      lead={lead}
      nav={<SettingsNav />}
      bar={<SaveBar changes={changes} isSaving={isSaving} onSave={save} onDiscard={discard} />}
    >
      {form.isOutdated && <OutdatedNote isRefused={form.isRefused} onLoad={form.loadNewest} />}
      {children(form)}
    </SettingsPage>
  );
};

/** One area of the settings: its states, its draft and what saves it. */
export const SettingsAreaPage = <Area extends SettingsArea>(props: SettingsAreaPageProps<Area>) => {
  const query = useQuery(trpc.settings.get.queryOptions());
  const { data } = query;
  if (data) return <LoadedArea {...props} newest={data} refetch={query.refetch} />;
  return (
    <SettingsPage title={settingsAreaLabels[props.area]} lead={props.lead} nav={<SettingsNav />}>
      <QueryState<VersionedSettings> query={query} what="The settings" skeleton={<SettingsSkeleton />}>
        {() => null}
      </QueryState>
    </SettingsPage>
  );
};
