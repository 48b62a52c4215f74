import { userStatusLabels } from "@gatehouse/shared/messages";
import type { Channel } from "@gatehouse/shared/notifications/notification";
import type { Config } from "../context";
import type { EventType } from "../events/event";
import type { Recipient } from "./recipient";
import { whyNotWanted } from "./why-not-wanted";

export const withoutSmtp = "No SMTP server is configured";

/**
 * Why this person is not told through this channel, in words for an admin, or null. Who can't sign in is told by mail
 * alone, and only what is mandatory: the invitation, the suspension itself.
 */
export const whyNotTold = (
  { emailEnabled }: Pick<Config, "emailEnabled">,
  type: Pick<EventType, "isMandatory" | "category">,
  { user, preferences, channel }: Pick<Recipient, "user" | "preferences"> & { channel: Channel },
): string | null => {
  if (channel === "email" && !emailEnabled) return withoutSmtp;
  const reachesAnyone = channel === "email" && type.isMandatory;
  if (user.status === "active" || reachesAnyone) return whyNotWanted(type, preferences, channel);
  return `The account is ${userStatusLabels[user.status].toLowerCase()}`;
};
