import type { Channel, NotificationCategory } from "@gatehouse/shared/notifications/notification";
import { isOptionalCategory, type Preferences } from "@gatehouse/shared/notifications/preference";
import { endOfQuiet, nextFullHour, nextTimeOfDay } from "./mail-time";

/** Why a mail waits to go out together with others: the digest it belongs to, or the end of the quiet hours. */
export const bundles = ["hourly", "daily", "quiet"] as const;
export type Bundle = (typeof bundles)[number];

type Told = { isMandatory: boolean; category: NotificationCategory };

/** Why this person does not want to be told through this channel, in words for an admin, or null. */
export const whyNotWanted = (
  { isMandatory, category }: Told,
  { categories }: Pick<Preferences, "categories">,
  channel: Channel,
): string | null => {
  if (isMandatory || !isOptionalCategory(category)) return null;
  const { inApp, email } = categories[category];
  const isWanted = channel === "in_app" ? inApp : email !== "off";
  return isWanted ? null : "Switched off in the person's preferences";
};

const paceOf = ({ isMandatory, category }: Told, { categories }: Preferences) =>
  isMandatory || !isOptionalCategory(category) ? "instant" : categories[category].email;

/** When a wanted mail goes out: null for at once. What is mandatory waits for nothing. */
export const planEmail = (told: Told, preferences: Preferences, now: Date): { bundle: Bundle; dueAt: Date } | null => {
  if (told.isMandatory) return null;
  const { digestAt, timeZone } = preferences;
  const pace = paceOf(told, preferences);
  if (pace === "hourly" || pace === "daily") {
    const dueAt = pace === "hourly" ? nextFullHour(now, timeZone) : nextTimeOfDay(now, digestAt, timeZone);
    return { bundle: pace, dueAt: endOfQuiet(dueAt, preferences) ?? dueAt };
  }
  const quietUntil = endOfQuiet(now, preferences);
  return quietUntil && { bundle: "quiet", dueAt: quietUntil };
};
