import { settingsAreaLabels } from "@gatehouse/shared/settings/setting-labels";
import type { SettingsArea, VersionedSettings } from "@gatehouse/shared/settings/settings";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Page } from "../../components/layout/page";
import { PageHeader } from "../../components/layout/page-header";
import { SettingsBody } from "../../components/settings/settings-page";
import { SettingsSkeleton } from "../../components/settings/settings-skeleton";
import { QueryState } from "../../components/states/query-state";
import { Delayed } from "../../components/ui/delayed";
import { trpc } from "../../lib/trpc";
import type { AreaFormProps } from "./settings-area-form";
import { SettingsNav } from "./settings-nav";

type SettingsAreaPageProps = {
  area: SettingsArea;
  lead: string;
  /** A SettingsAreaForm, loaded beside the settings. */
  form: (props: AreaFormProps & { fallback: ReactNode }) => ReactNode;
};

/** One area of the settings: its states, until its form has what it needs. */
export const SettingsAreaPage = ({ area, lead, form: Form }: SettingsAreaPageProps) => {
  const query = useQuery(trpc.settings.get.queryOptions());
  const skeleton = <SettingsSkeleton />;
  const inBody = (children: ReactNode) => <SettingsBody nav={<SettingsNav />}>{children}</SettingsBody>;
  return (
    <Page width="table">
      <PageHeader title={settingsAreaLabels[area]} lead={lead} />
      {query.data ? (
        <Form
          newest={query.data}
          refetch={query.refetch}
          fallback={inBody(<Delayed label="Loading the settings">{skeleton}</Delayed>)}
        />
      ) : (
        inBody(
          <QueryState<VersionedSettings> query={query} what="The settings" skeleton={skeleton}>
            {() => null}
          </QueryState>,
        )
      )}
    </Page>
  );
};
