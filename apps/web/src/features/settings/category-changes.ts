import { categoryLabels } from "@gatehouse/shared/messages";
import {
  type CategoryPreferences,
  type EmailPace,
  optionalCategories,
} from "@gatehouse/shared/notifications/preference";

const byMail: Record<EmailPace, string> = {
  instant: "is mailed instantly",
  hourly: "is mailed hourly",
  daily: "is mailed daily",
  off: "is not mailed",
};

/** What saving brings to each category, one clause for each change. */
export const categoryChanges = (after: CategoryPreferences, before: CategoryPreferences): string[] =>
  optionalCategories.flatMap((category) => {
    const [now, then] = [after[category], before[category]];
    const name = categoryLabels[category].toLowerCase();
    return [
      ...(now.inApp === then.inApp ? [] : [`${name} is ${now.inApp ? "" : "not "}told in the app`]),
      ...(now.email === then.email ? [] : [`${name} ${byMail[now.email]}`]),
    ];
  });
