import { webhookStatusLabels } from "@gatehouse/shared/messages";
import type { Webhook } from "@gatehouse/shared/webhooks/webhook";
import { StatusBadge } from "../../components/ui/status-badge";

const looks = { active: "active", paused: "inactive", disabled: "dead" } as const;

export const WebhookStatusBadge = ({ webhook: { status } }: { webhook: Pick<Webhook, "status"> }) => (
  <StatusBadge status={looks[status]} label={webhookStatusLabels[status]} />
);
