import type { Webhook } from "@gatehouse/shared/webhooks/webhook";
import { formatCount } from "../../lib/format";

export const eventsInWords = ({ eventTypes }: Pick<Webhook, "eventTypes">): string =>
  eventTypes ? formatCount(eventTypes.length, { one: "event type", many: "event types" }) : "All events";
