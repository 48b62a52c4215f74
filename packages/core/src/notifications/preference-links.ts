import type { NotificationCategory } from "@gatehouse/shared/notifications/notification";
import { isOptionalCategory } from "@gatehouse/shared/notifications/preference";
import type { Config } from "../context";
import { unsubscribeToken } from "./unsubscribe-token";

/** The links by which a recipient has a say in mails like this one; none in mails that always arrive. */
export const preferenceLinks = (config: Config, userId: string, told: readonly NotificationCategory[]) => {
  const categories = [...new Set(told.filter(isOptionalCategory))];
  if (categories.length === 0) return {};
  const token = unsubscribeToken(config, { userId, categories });
  return {
    preferencesLink: `${config.publicUrl}/profile/notifications`,
    unsubscribeLink: `${config.publicUrl}/unsubscribe?token=${token}`,
  };
};
