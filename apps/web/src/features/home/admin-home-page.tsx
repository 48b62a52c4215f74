import { useQuery } from "@tanstack/react-query";
import { Grid } from "../../components/layout/grid";
import { Page } from "../../components/layout/page";
import { PageHeader } from "../../components/layout/page-header";
import { Stack } from "../../components/layout/stack";
import { QueryState } from "../../components/states/query-state";
import { formatCount } from "../../lib/format";
import { useCurrentUser } from "../../lib/session";
import { trpc } from "../../lib/trpc";
import { useNow } from "../../lib/use-now";
import { InviteButton } from "../invitations/invite-button";
import { AdminHomeSkeleton } from "./admin-home-skeleton";
import { ChangesPanel } from "./changes-panel";
import { Checklist } from "./checklist";
import { formatToday, greeting } from "./greeting";
import { TrialMailbox } from "./trial-mailbox";
import { WaitingPanel } from "./waiting-panel";

const leadOf = (waiting: number | undefined): string => {
  if (waiting === undefined) return "";
  if (waiting === 0) return "Nothing waits for you.";
  return `${formatCount(waiting, { one: "decision waits", many: "decisions wait" })} for you.`;
};

export const AdminHomePage = () => {
  const { firstName } = useCurrentUser();
  const now = useNow();
  const home = useQuery(trpc.home.admin.queryOptions());
  return (
    <Page>
      <PageHeader
        title={greeting(firstName, now)}
        lead={`${formatToday(now)}. ${leadOf(home.data?.waiting.total)}`}
        actions={<InviteButton />}
      />
      <QueryState query={home} what="The home page" skeleton={<AdminHomeSkeleton />}>
        {({ waiting, changes, checklist, hasSampleData }) => (
          <Grid columns="side" gap={6}>
            <Stack gap={6}>
              <WaitingPanel waiting={waiting} />
              <ChangesPanel changes={changes} />
            </Stack>
            <Stack gap={6}>
              <Checklist steps={checklist} hasSampleData={hasSampleData} />
              <TrialMailbox />
            </Stack>
          </Grid>
        )}
      </QueryState>
    </Page>
  );
};
