import { useQuery } from "@tanstack/react-query";
import { Inbox } from "lucide-react";
import { Grid } from "../../components/layout/grid";
import { Page } from "../../components/layout/page";
import { PageHeader } from "../../components/layout/page-header";
import { Panel } from "../../components/layout/panel";
import { Stack } from "../../components/layout/stack";
import { EmptyState } from "../../components/states/empty-state";
import { QueryState } from "../../components/states/query-state";
import { useCurrentUser } from "../../lib/session";
import { trpc } from "../../lib/trpc";
import { useNow } from "../../lib/use-now";
import { InviteButton } from "../invitations/invite-button";
import { Checklist } from "./checklist";
import { ChecklistSkeleton } from "./checklist-skeleton";
import { formatToday, greeting } from "./greeting";
import { TrialMailbox } from "./trial-mailbox";

export const AdminHomePage = () => {
  const { firstName } = useCurrentUser();
  const now = useNow();
  const home = useQuery(trpc.home.admin.queryOptions());
  return (
    <Page>
      <PageHeader
        title={greeting(firstName, now)}
        lead={`${formatToday(now)}. Nothing waits for you.`}
        actions={<InviteButton />}
      />
      <Grid columns="side" gap={8}>
        <Panel title="Waiting for you" content="rows">
          <EmptyState
            icon={Inbox}
            title="Nothing to decide"
            body="People who register, organizations and requests for access will wait for you here."
          />
        </Panel>
        <Stack gap={6}>
          <QueryState query={home} what="The checklist" skeleton={<ChecklistSkeleton />}>
            {({ checklist }) => <Checklist steps={checklist} />}
          </QueryState>
          <TrialMailbox />
        </Stack>
      </Grid>
    </Page>
  );
};
