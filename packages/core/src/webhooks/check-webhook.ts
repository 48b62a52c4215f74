import { AppError } from "@gatehouse/shared/errors";
import type { UserCtx } from "../context";
import { addressIn, whyOutOfReach } from "./reachable-address";
import { webhookEventNames } from "./webhook-event-types";

/**
 * Refuses at once what could never be reached. Where a name leads is looked up when something is sent, each time: what
 * it said before proves nothing.
 */
const refuseUrl = ({ config }: UserCtx, url: URL): void => {
  const address = addressIn(url);
  const isInsecure = url.protocol === "http:" && config.webhookNetworks.length === 0;
  const problem = address
    ? whyOutOfReach(url.protocol, address, config.webhookNetworks)
    : isInsecure && "Use https: over http anybody on the way could read along";
  if (problem) throw new AppError("input.invalid", { fields: { url: problem } });
};

const refuseEventTypes = (eventTypes: string[]): void => {
  const unknown = eventTypes.filter((type) => !webhookEventNames.has(type));
  if (unknown.length === 0) return;
  throw new AppError("input.invalid", { fields: { eventTypes: `There is no event ${unknown.join(", ")}` } });
};

/** Throws `input.invalid` for an address out of reach and for events that don't exist. */
export const checkWebhook = (
  ctx: UserCtx,
  { url, eventTypes }: { url?: string; eventTypes?: string[] | null },
): void => {
  if (url) refuseUrl(ctx, new URL(url));
  if (eventTypes) refuseEventTypes(eventTypes);
};
