import { type EmailPace, type Preferences, shippedPreferences } from "@gatehouse/shared/notifications/preference";
import { describe, expect, it, test } from "vitest";
import { bundleFor } from "./bundle-for";
import { whyNotWanted } from "./why-not-wanted";

const now = new Date("2026-11-22T10:42:00Z");
const night = new Date("2026-11-22T23:10:00Z");
const membership = { isMandatory: false, category: "membership" } as const;
const mandatory = { isMandatory: true, category: "security" } as const;

const preferring = (email: EmailPace, more: Partial<Preferences> = {}): Preferences => ({
  ...shippedPreferences,
  ...more,
  timeZone: "Europe/Amsterdam",
  categories: { ...shippedPreferences.categories, membership: { inApp: false, email } },
});
const quiet = { hasQuietHours: true };

describe("what was switched off", () => {
  it("is not wanted, in the app or by mail", () => {
    expect(whyNotWanted(membership, preferring("off"), "email")).toMatch("Switched off");
    expect(whyNotWanted(membership, preferring("off"), "in_app")).toMatch("Switched off");
    expect(whyNotWanted(membership, preferring("daily"), "email")).toBeNull();
    expect(whyNotWanted({ ...membership, category: "access" }, preferring("off"), "email")).toBeNull();
  });

  it("is wanted nevertheless when it is mandatory, or protects the account", () => {
    expect(whyNotWanted({ ...membership, isMandatory: true }, preferring("off"), "email")).toBeNull();
    expect(whyNotWanted(mandatory, preferring("off"), "in_app")).toBeNull();
    expect(whyNotWanted({ isMandatory: false, category: "account" }, preferring("off"), "email")).toBeNull();
  });
});

describe("a mail", () => {
  test.each([
    ["goes out at once", membership, preferring("instant"), now, null],
    ["waits for the full hour", membership, preferring("hourly"), now, ["hourly", "2026-11-22T11:00Z"]],
    ["waits for the person's morning", membership, preferring("daily"), now, ["daily", "2026-11-23T07:30Z"]],
    ["goes out at once in the day", membership, preferring("instant", quiet), now, null],
    ["waits for the end of the night", membership, preferring("instant", quiet), night, ["quiet", "2026-11-23T06:00Z"]],
    [
      "waits longer than its hour at night",
      membership,
      preferring("hourly", quiet),
      night,
      ["hourly", "2026-11-23T06:00Z"],
    ],
    [
      "waits longer than its digest when that falls into quiet hours",
      membership,
      preferring("daily", { ...quiet, quietTo: "09:00" }),
      night,
      ["daily", "2026-11-23T08:00Z"],
    ],
    ["does not wait when it is mandatory", mandatory, preferring("daily", quiet), night, null],
    [
      "about an account waits only for the night to end",
      { isMandatory: false, category: "account" } as const,
      preferring("daily", quiet),
      night,
      ["quiet", "2026-11-23T06:00Z"],
    ],
  ])("%s", (_case, told, preferences, at, plan) => {
    const [bundle, dueAt = ""] = plan ?? [];
    expect(bundleFor(told, preferences, at)).toEqual(plan && { bundle, dueAt: new Date(dueAt) });
  });
});
