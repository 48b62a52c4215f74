import { AppError } from "@gatehouse/shared/errors";
import {
  effectivePreferences,
  type MyPreferences,
  type OwnPreferences,
  shippedPreferences,
} from "@gatehouse/shared/notifications/preference";
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { openApp } from "../../testing/open-app";
import { makeCurrentUser } from "../../testing/people";

const jonas = makeCurrentUser({ role: "member", email: "jonas@harbor.example" });

type Start = { own?: OwnPreferences; emailEnabled?: boolean; refuse?: () => AppError | undefined };

const openPreferences = ({ own = { timeZone: "Europe/Amsterdam" }, emailEnabled = true, refuse }: Start = {}) => {
  let mine = own;
  const answer = (): MyPreferences => {
    const { timeZone, ...chosen } = mine;
    return {
      preferences: effectivePreferences(mine, shippedPreferences),
      hasOwn: Object.keys(chosen).length > 0,
      isTimeZoneKnown: timeZone !== undefined,
      email: jonas.email,
      emailEnabled,
    };
  };
  const app = openApp("/profile/notifications", {
    "auth.me": () => jonas,
    "notifications.unreadCount": () => ({ count: 0 }),
    "preferences.get": answer,
    "preferences.update": (change: OwnPreferences) => {
      const refusal = refuse?.();
      if (refusal) throw refusal;
      mine = { ...mine, ...change, categories: { ...mine.categories, ...change.categories } };
      return answer();
    },
    "preferences.reset": () => {
      mine = { timeZone: mine.timeZone };
      return answer();
    },
  });
  const sent = () => app.calls.filter(({ path }) => path === "preferences.update").map(({ input }) => input);
  return { ...app, sent };
};

const byMail = (name: string) => screen.findByRole<HTMLSelectElement>("combobox", { name: `${name} by e-mail` });
const inApp = (name: string) => screen.findByRole<HTMLInputElement>("switch", { name: `${name} in the app` });

describe("what reaches a person", () => {
  it("is one line for each category, with those locked that protect the account", async () => {
    openPreferences();
    await byMail("Membership");
    const rows = within(screen.getByRole("table")).getAllByRole("row").slice(1);
    const locked = rows.filter((row) => within(row).queryAllByText("Always").length === 2);
    expect(rows).toHaveLength(9);
    expect(locked.map((row) => within(row).getByRole("rowheader").textContent)).toEqual([
      expect.stringMatching(/^Account/),
      expect.stringMatching(/^Security/),
    ]);
    expect(screen.getByText(/E-mail goes to jonas@harbor.example/)).toBeDefined();
  });

  it("is saved as it is changed, each change alone", async () => {
    const { user, sent } = openPreferences();
    await user.selectOptions(await byMail("Membership"), "Daily digest");
    await user.click(await inApp("Catalog"));
    await user.click(screen.getByRole("switch", { name: "Quiet hours" }));
    await user.selectOptions(screen.getByRole("combobox", { name: "Quiet until" }), "06:30");
    await waitFor(() => expect(sent()).toHaveLength(4));
    expect(sent()).toEqual([
      { categories: { membership: { email: "daily" } } },
      { categories: { catalog: { inApp: false } } },
      { hasQuietHours: true },
      { quietTo: "06:30" },
    ]);
    expect((await byMail("Membership")).value).toBe("daily");
    expect((await inApp("Catalog")).checked).toBe(false);
  });

  it("falls back when it could not be saved", async () => {
    const { user, sent } = openPreferences({ refuse: () => new AppError("request.too-many") });
    await user.selectOptions(await byMail("Membership"), "Off");
    await waitFor(() => expect(sent()).toHaveLength(1));
    await waitFor(async () => expect((await byMail("Membership")).value).toBe("instant"));
  });

  it("follows the workspace again when asked to", async () => {
    const { user } = openPreferences({ own: { categories: { access: { email: "off" } }, timeZone: "UTC" } });
    expect((await byMail("Access")).value).toBe("off");
    const button = screen.getByRole<HTMLButtonElement>("button", { name: "Use workspace defaults" });
    await user.click(button);
    await waitFor(async () => expect((await byMail("Access")).value).toBe("instant"));
    await waitFor(() => expect(button.disabled).toBe(true));
  });
});

it("learns the time zone from the browser, once", async () => {
  const { sent } = openPreferences({ own: {} });
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  await waitFor(() => expect(sent()).toEqual([{ timeZone }]));
  await byMail("Membership");
  expect(sent()).toHaveLength(1);
});

it("rests the times of quiet hours while there are none", async () => {
  openPreferences();
  await byMail("Membership");
  expect(screen.getByRole<HTMLSelectElement>("combobox", { name: "Quiet from" }).disabled).toBe(true);
});

it("says when no mail goes out at all", async () => {
  openPreferences({ emailEnabled: false });
  expect(await screen.findByText("No e-mail goes out yet.")).toBeDefined();
});

it("offers another try when it cannot be loaded", async () => {
  openApp("/profile/notifications", {
    "auth.me": () => jonas,
    "preferences.get": () => {
      throw new AppError("request.too-many");
    },
  });
  expect(await screen.findByRole("button", { name: "Try again" })).toBeDefined();
});
