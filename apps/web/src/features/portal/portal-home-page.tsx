import { AppWindow } from "lucide-react";
import { Grid } from "../../components/layout/grid";
import { Page } from "../../components/layout/page";
import { PageHeader } from "../../components/layout/page-header";
import { Panel } from "../../components/layout/panel";
import { EmptyState } from "../../components/states/empty-state";
import { ButtonLink } from "../../components/ui/button-link";
import { useCurrentUser } from "../../lib/session";
import { useNow } from "../../lib/use-now";
import { formatToday, greeting } from "../home/greeting";
import { OrganizationPanel } from "../organization-requests/organization-panel";

export const PortalHomePage = () => {
  const { firstName, organization, workspace } = useCurrentUser();
  const now = useNow();
  return (
    <Page>
      <PageHeader
        title={greeting(firstName, now)}
        lead={`${formatToday(now)}. You belong to ${organization?.name ?? workspace.name}.`}
      />
      <Grid columns="side" gap={6}>
        <Panel title="My apps" content="rows">
          <EmptyState
            icon={AppWindow}
            title="No apps yet"
            body={`Your apps, their keys and what they may use will appear here as soon as ${workspace.name} opens its catalog.`}
            actions={<ButtonLink to="/profile">Open my profile</ButtonLink>}
          />
        </Panel>
        <OrganizationPanel />
      </Grid>
    </Page>
  );
};
