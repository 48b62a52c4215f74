import type { Webhook } from "@gatehouse/shared/webhooks/webhook";
import { useQuery } from "@tanstack/react-query";
import { Webhook as WebhookIcon } from "lucide-react";
import { Dotted } from "../../components/layout/dotted";
import { ThingPage } from "../../components/layout/thing-page";
import { PageState } from "../../components/states/page-state";
import { Link } from "../../components/ui/link";
import { Tile } from "../../components/ui/tile";
import { trpc } from "../../lib/trpc";
import { GivenUpNote } from "./given-up-note";
import { WebhookActions } from "./webhook-actions";
import { WebhookFacts } from "./webhook-facts";
import { WebhookLog } from "./webhook-log";
import { WebhookStatusBadge } from "./webhook-status-badge";

const Found = ({ webhook }: { webhook: Webhook }) => (
  <ThingPage
    picture={<Tile icon={WebhookIcon} size={40} />}
    title={webhook.name}
    status={<WebhookStatusBadge webhook={webhook} />}
    meta={
      <Dotted>
        <Link look="strong" to="/admin/settings/webhooks">
          Webhooks
        </Link>
        {new URL(webhook.url).host}
      </Dotted>
    }
    actions={<WebhookActions webhook={webhook} />}
    side={<WebhookFacts webhook={webhook} />}
  >
    {webhook.status === "disabled" && <GivenUpNote webhook={webhook} />}
    <WebhookLog webhook={webhook} />
  </ThingPage>
);

export const WebhookPage = ({ id }: { id: string }) => {
  const query = useQuery(trpc.webhooks.get.queryOptions({ id }));
  return (
    <PageState query={query} what="The webhook">
      {(webhook) => <Found webhook={webhook} />}
    </PageState>
  );
};
