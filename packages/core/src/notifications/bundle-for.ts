import type { NotificationCategory } from "@gatehouse/shared/notifications/notification";
import type { Preferences } from "@gatehouse/shared/notifications/preference";
import { endOfQuiet, nextFullHour, nextTimeOfDay } from "./mail-time";
import { choiceFor } from "./why-not-wanted";

/** Why a mail waits to go out together with others: the digest it belongs to, or the end of the quiet hours. */
export type Bundle = "hourly" | "daily" | "quiet";

type Told = { isMandatory: boolean; category: NotificationCategory };

/** The bundle a wanted mail waits in, and until when; null for at once. What is mandatory waits for nothing. */
export const bundleFor = (told: Told, preferences: Preferences, now: Date): { bundle: Bundle; dueAt: Date } | null => {
  if (told.isMandatory) return null;
  const { digestAt, timeZone } = preferences;
  const pace = choiceFor(told, preferences)?.email;
  if (pace === "hourly" || pace === "daily") {
    const dueAt = pace === "hourly" ? nextFullHour(now, timeZone) : nextTimeOfDay(now, digestAt, timeZone);
    return { bundle: pace, dueAt: endOfQuiet(dueAt, preferences) ?? dueAt };
  }
  const quietUntil = endOfQuiet(now, preferences);
  return quietUntil && { bundle: "quiet", dueAt: quietUntil };
};
