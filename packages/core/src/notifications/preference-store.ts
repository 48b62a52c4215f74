import type { EmailPace, OptionalCategory, OwnPreferences } from "@gatehouse/shared/notifications/preference";
import type { ClientSession, Db, UpdateFilter } from "mongodb";
import { globalCollection } from "../db/collection";

export type PreferenceDoc = {
  /** The person's. */
  _id: string;
  own?: OwnPreferences;
  /** By category that a link in a mail switched off: what was chosen until then, null for nothing. */
  beforeUnsubscribing?: Partial<Record<OptionalCategory, EmailPace | null>>;
};

type Pace = { category: OptionalCategory; email: EmailPace | null };

const paths = (paces: Pace[], path: (category: OptionalCategory) => string) =>
  Object.fromEntries(paces.map(({ category, email }) => [path(category), email]));

const emailPath = (category: OptionalCategory): string => `own.categories.${category}.email`;
const beforePath = (category: OptionalCategory): string => `beforeUnsubscribing.${category}`;

/** Field by field, so that of two changes at once neither undoes the other. */
const pathsOf = ({ categories = {}, ...rest }: OwnPreferences) => ({
  ...Object.fromEntries(Object.entries(rest).map(([field, value]) => [`own.${field}`, value])),
  ...Object.fromEntries(
    Object.entries(categories).flatMap(([category, channels]) =>
      Object.entries(channels).map(([channel, value]) => [`own.categories.${category}.${channel}`, value]),
    ),
  ),
});

const chosen = [
  "categories",
  "digestAt",
  "hasQuietHours",
  "quietFrom",
  "quietTo",
] as const satisfies (keyof OwnPreferences)[];

export const createPreferenceStore = (db: Db, session?: ClientSession) => {
  const preferences = globalCollection<PreferenceDoc>(db, "preferences", session);
  const change = (userId: string, update: object) => preferences.upsert(userId, update as UpdateFilter<PreferenceDoc>);
  return {
    findForUser: (userId: string) => preferences.findOne({ _id: userId }),
    listForUsers: (userIds: string[]) => preferences.findByIds(userIds).toArray(),
    setForUser: (userId: string, own: OwnPreferences) => {
      const decided = Object.entries(own.categories ?? {}).filter(([, { email }]) => email !== undefined);
      const settled = Object.fromEntries(decided.map(([category]) => [`beforeUnsubscribing.${category}`, 1]));
      return change(userId, { $set: pathsOf(own), ...(decided.length > 0 && { $unset: settled }) });
    },
    /** All but the time zone, which is no matter of taste. */
    resetForUser: (userId: string) =>
      change(userId, {
        $unset: { ...Object.fromEntries(chosen.map((field) => [`own.${field}`, 1])), beforeUnsubscribing: 1 },
      }),
    /** Switches the mails of these off; `email` is what was chosen until now. */
    unsubscribeForUser: (userId: string, before: Pace[]) =>
      change(userId, {
        $set: {
          ...paths(before, beforePath),
          ...paths(
            before.map((pace) => ({ ...pace, email: "off" })),
            emailPath,
          ),
        },
      }),
    resubscribeForUser: (userId: string, before: Pace[]) => {
      const chosenBefore = before.filter(({ email }) => email !== null);
      const notChosen = before.filter(({ email }) => email === null);
      return change(userId, {
        ...(chosenBefore.length > 0 && { $set: paths(chosenBefore, emailPath) }),
        $unset: { ...paths(before, beforePath), ...paths(notChosen, emailPath) },
      });
    },
    deleteForUser: (userId: string) => preferences.deleteMany({ _id: userId }),
  };
};
