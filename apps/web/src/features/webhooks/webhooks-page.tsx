import type { Webhook } from "@gatehouse/shared/webhooks/webhook";
import { useQuery } from "@tanstack/react-query";
import { Webhook as WebhookIcon } from "lucide-react";
import { Panel } from "../../components/layout/panel";
import { RowList } from "../../components/layout/row-list";
import { Section } from "../../components/layout/section";
import { SettingsPage } from "../../components/settings/settings-page";
import { EmptyState } from "../../components/states/empty-state";
import { QueryState } from "../../components/states/query-state";
import { Skeleton } from "../../components/ui/skeleton";
import { trpc } from "../../lib/trpc";
import { SettingsNav } from "../settings/settings-nav";
import { NewWebhookButton } from "./new-webhook-button";
import { WebhookRow } from "./webhook-row";

const Webhooks = ({ webhooks }: { webhooks: Webhook[] }) =>
  webhooks.length === 0 ? (
    <EmptyState
      icon={WebhookIcon}
      title="No webhooks yet"
      body="Gatehouse posts each event to the addresses you name, signed, and tries again when one is away."
    />
  ) : (
    <RowList label="Webhooks">
      {webhooks.map((webhook) => (
        <WebhookRow key={webhook.id} webhook={webhook} />
      ))}
    </RowList>
  );

export const WebhooksPage = () => {
  const query = useQuery(trpc.webhooks.list.queryOptions());
  return (
    <SettingsPage title="Webhooks" lead="What happens here, told to your own systems." nav={<SettingsNav />}>
      {/* The dialog of the button shows the secret of the first one, too: it must outlive the empty list. */}
      <Section title="Where events go" actions={<NewWebhookButton />}>
        <Panel content="rows">
          <QueryState query={query} what="The webhooks" skeleton={<Skeleton shape="block" width="full" height={120} />}>
            {(webhooks) => <Webhooks webhooks={webhooks} />}
          </QueryState>
        </Panel>
      </Section>
    </SettingsPage>
  );
};
