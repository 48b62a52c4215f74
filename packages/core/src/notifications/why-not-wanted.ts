import type { Channel, NotificationCategory } from "@gatehouse/shared/notifications/notification";
import { isOptionalCategory, type Preferences } from "@gatehouse/shared/notifications/preference";

type Told = { isMandatory: boolean; category: NotificationCategory };

/** What is chosen for things of this type; null for what always arrives. */
export const choiceFor = ({ isMandatory, category }: Told, { categories }: Pick<Preferences, "categories">) =>
  isMandatory || !isOptionalCategory(category) ? null : categories[category];

/** Why this person does not want to be told through this channel, in words for an admin, or null. */
export const whyNotWanted = (
  told: Told,
  preferences: Pick<Preferences, "categories">,
  channel: Channel,
): string | null => {
  const choice = choiceFor(told, preferences);
  const isOff = choice && (channel === "in_app" ? !choice.inApp : choice.email === "off");
  return isOff ? "Switched off in the person's preferences" : null;
};
