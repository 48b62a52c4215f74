import type { NotificationCategory } from "./notification";

export const emailPaces = ["instant", "hourly", "daily", "off"] as const;
export type EmailPace = (typeof emailPaces)[number];

/** The others protect the account: nobody switches them off, and their mails go out one by one. */
export const optionalCategories = [
  "membership",
  "organization",
  "access",
  "credential",
  "budget",
  "catalog",
  "system",
] as const satisfies NotificationCategory[];
export type OptionalCategory = (typeof optionalCategories)[number];

export const isOptionalCategory = (category: NotificationCategory): category is OptionalCategory =>
  (optionalCategories as readonly NotificationCategory[]).includes(category);

/** Every time of day that can be chosen: "00:00", "00:30" … "23:30". */
export const halfHours = Array.from(
  { length: 48 },
  (_, half) => `${String(Math.floor(half / 2)).padStart(2, "0")}:${half % 2 ? "30" : "00"}`,
);

export type CategoryPreference = { inApp: boolean; email: EmailPace };
export type CategoryPreferences = Record<OptionalCategory, CategoryPreference>;

export type Preferences = {
  categories: CategoryPreferences;
  /** Time of day of the daily digest. */
  digestAt: string;
  /** From then to then mails that can wait do. Equal times are no hours at all. */
  hasQuietHours: boolean;
  quietFrom: string;
  quietTo: string;
  /** IANA name of the zone the times are meant in. */
  timeZone: string;
};

/** What somebody chose; whatever is missing follows the defaults, also when those change. */
export type OwnPreferences = Partial<Omit<Preferences, "categories">> & {
  categories?: Partial<Record<OptionalCategory, Partial<CategoryPreference>>>;
};

const atOnce: CategoryPreference = { inApp: true, email: "instant" };

export const shippedPreferences: Preferences = {
  categories: {
    membership: atOnce,
    organization: atOnce,
    access: atOnce,
    credential: atOnce,
    budget: atOnce,
    catalog: { inApp: true, email: "daily" },
    system: atOnce,
  },
  digestAt: "08:30",
  hasQuietHours: false,
  quietFrom: "19:00",
  quietTo: "07:00",
  timeZone: "UTC",
};

/** What counts for a person: their own choice, else the default. */
export const effectivePreferences = (own: OwnPreferences, defaults: Preferences): Preferences => ({
  ...defaults,
  ...own,
  categories: Object.fromEntries(
    optionalCategories.map((category) => [
      category,
      { ...defaults.categories[category], ...own.categories?.[category] },
    ]),
  ) as CategoryPreferences,
});

/** A person's preferences as their page shows them. */
export type MyPreferences = {
  preferences: Preferences;
  /** Something was chosen that "Use workspace defaults" would take back. */
  hasOwn: boolean;
  /** The zone was never set: what counts is the workspace's until the browser's is known. */
  isTimeZoneKnown: boolean;
  /** Where the mails go. */
  email: string;
  /** False: no mail goes out at all. */
  emailEnabled: boolean;
};
