import { AppError } from "@gatehouse/shared/errors";
import { settingLabels } from "@gatehouse/shared/settings/setting-labels";
import {
  defaultSettings,
  type Settings,
  type SettingsArea,
  type UpdateSettingsInput,
} from "@gatehouse/shared/settings/settings";
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
// Shows what was saved, and would else be loaded with the first toast.
import "../../components/ui/toaster";
import { installation, openApp } from "../../testing/open-app";
import { makeCurrentUser } from "../../testing/people";

type Start = {
  area: SettingsArea;
  settings?: { [Area in SettingsArea]?: Partial<Settings[Area]> };
  role?: "admin" | "super_admin";
  emailEnabled?: boolean;
  /** Thrown in place of saving. */
  refuse?: () => AppError | undefined;
};

/** A server with one workspace, whose settings a colleague can change, too. */
const openSettings = ({ area, settings = {}, role = "super_admin", emailEnabled = true, refuse }: Start) => {
  const state = { version: 3, settings: structuredClone(defaultSettings) };
  for (const [name, values] of Object.entries(settings)) Object.assign(state.settings[name as SettingsArea], values);
  const save = ({ area: changed, version, values }: UpdateSettingsInput) => {
    const refusal = refuse?.();
    if (refusal) throw refusal;
    if (version !== state.version) throw new AppError("settings.changed-meanwhile");
    Object.assign(state.settings[changed], values);
    state.version += 1;
    return structuredClone(state);
  };
  const app = openApp(`/admin/settings/${area}`, {
    "setup.status": () => installation({ emailEnabled }),
    "auth.me": () => makeCurrentUser({ role }),
    "notifications.unreadCount": () => ({ count: 0 }),
    "approvals.counts": () => ({ person: 0, organization: 0 }),
    "settings.get": () => structuredClone(state),
    "settings.update": save,
    "branding.previewAccent": ({ color }: { color: string }) => ({
      light: { shades: { "accent-solid": "#8f6f00", "accent-text": "#755a00" }, contrast: 1.38 },
      dark: { shades: { "accent-solid": color, "accent-text": color }, contrast: 12 },
    }),
  });
  const sent = () => app.calls.filter(({ path }) => path === "settings.update").map(({ input }) => input);
  const changeAsColleague = (values: Partial<Settings["security"]>) => {
    Object.assign(state.settings.security, values);
    state.version += 1;
  };
  return { ...app, sent, changeAsColleague };
};

const findSwitch = (name: string) => screen.findByRole<HTMLInputElement>("switch", { name });
const saveButton = () => screen.getByRole("button", { name: /^Save/ });

describe("every area", () => {
  const areas = Object.keys(defaultSettings) as SettingsArea[];
  it.each(areas)("has a row with a name and a control for each setting of %s", async (area) => {
    openSettings({ area, settings: { registration: { peopleMayRegister: true } } });
    await screen.findAllByRole("heading", { level: 2 });
    for (const name of Object.keys(defaultSettings[area]).filter(
      (one) => !["extraFields", "categories"].includes(one),
    )) {
      const label = settingLabels[name] ?? "";
      const control = name === "approval" ? screen.findByRole("group", { name: label }) : screen.findByLabelText(label);
      expect(await control, name).toBeDefined();
    }
  });

  it("leads from the bare address to the first of them", async () => {
    const { router } = openSettings({ area: "" as SettingsArea });
    await screen.findByRole("heading", { level: 1, name: "General" });
    expect(router.state.location.pathname).toBe("/admin/settings/general");
  });
});

describe("a change", () => {
  it("is marked with what was, named, and sent alone with the version it was made on", async () => {
    const { user, sent } = openSettings({ area: "security" });
    await user.click(await findSwitch("Long passwords"));
    const days = screen.getByRole("spinbutton", { name: "Length of a session" });
    await user.clear(days);
    await user.type(days, "14");
    expect(screen.getByText("was off")).toBeDefined();
    expect(screen.getByText("was 7 days")).toBeDefined();
    expect(screen.getByText("2 unsaved changes")).toBeDefined();
    expect(screen.getByText("passwords have 15 characters or more, a session lasts 14 days")).toBeDefined();
    await user.keyboard("{Control>}s{/Control}");
    expect(await screen.findByText("Saved 2 changes")).toBeDefined();
    expect(sent()).toEqual([{ area: "security", version: 3, values: { longPasswords: true, sessionDays: 14 } }]);
    expect(screen.queryByRole("button", { name: /^Save/ })).toBeNull();
    expect(screen.queryByText("was off")).toBeNull();
  });

  it("is refused at its row, with the focus there, before anything is sent", async () => {
    const { user, sent } = openSettings({ area: "security" });
    const days = await screen.findByRole("spinbutton", { name: "Length of a session" });
    await user.clear(days);
    await user.type(days, "400");
    await user.click(saveButton());
    expect((await screen.findByRole("alert")).textContent).toBe("At most 90 days");
    expect(document.activeElement).toBe(days);
    expect(sent()).toEqual([]);
    await user.type(days, "{Backspace}");
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("shows at its row what only the server could refuse", async () => {
    const refusal = new AppError("input.invalid", { fields: { "values.workspaceName": "Another one has this name" } });
    const { user } = openSettings({ area: "general", refuse: () => refusal });
    const name = await screen.findByRole("textbox", { name: "Name of the workspace" });
    await user.type(name, "s");
    await user.click(saveButton());
    expect(await screen.findByText("Another one has this name")).toBeDefined();
    expect(document.activeElement).toBe(name);
  });

  it("is kept when somebody else saved meanwhile, and saved on top of it", async () => {
    const { user, sent, changeAsColleague } = openSettings({ area: "security" });
    await user.click(await findSwitch("Long passwords"));
    changeAsColleague({ passwordHistory: true });
    await user.click(saveButton());
    const load = await screen.findByRole("button", { name: "Load the newest" });
    expect(document.activeElement).toBe(load);
    expect((await findSwitch("No old passwords again")).checked).toBe(false);
    await user.click(load);
    await waitFor(() => expect(screen.queryByRole("button", { name: "Load the newest" })).toBeNull());
    expect((await findSwitch("No old passwords again")).checked).toBe(true);
    expect((await findSwitch("Long passwords")).checked).toBe(true);
    await user.click(saveButton());
    await screen.findByText("Saved 1 change");
    expect(sent().at(-1)).toEqual({ area: "security", version: 4, values: { longPasswords: true } });
  });

  it("that closes the portal to everybody asks first", async () => {
    const { user, sent } = openSettings({ area: "general" });
    await user.click(await findSwitch("The portal is open"));
    expect(screen.getByText("Nobody can use the portal until you open it again")).toBeDefined();
    await user.click(saveButton());
    const dialog = () => screen.findByRole("alertdialog", { name: "Close the portal?" });
    await user.click(within(await dialog()).getByRole("button", { name: "Cancel" }));
    expect(sent()).toEqual([]);
    await user.click(saveButton());
    await user.click(within(await dialog()).getByRole("button", { name: "Close the portal" }));
    await screen.findByText("Saved 1 change");
    expect(sent()).toEqual([{ area: "general", version: 3, values: { portalIsOpen: false } }]);
  });
});

it("shows what becomes of the workspace's color in light and in dark, before it is saved", async () => {
  const { user, calls } = openSettings({ area: "general" });
  await user.type(await screen.findByRole("textbox", { name: "Color" }), "#FFD54A");
  const preview = await screen.findByRole("group", { name: "Preview in light and dark" });
  expect(preview.textContent).toContain("In light: darker, #8f6f00.");
  expect(preview.textContent).toContain("In dark: as you chose it.");
  expect(calls.filter(({ path }) => path === "branding.previewAccent")).toEqual([
    { path: "branding.previewAccent", input: { color: "#ffd54a" } },
  ]);
  await user.clear(screen.getByRole("textbox", { name: "Color" }));
  expect(screen.queryByRole("group", { name: "Preview in light and dark" })).toBeNull();
});

describe("what depends on something else", () => {
  it("rests and says why, until it has an effect", async () => {
    const { user } = openSettings({ area: "registration" });
    const domains = await screen.findByRole<HTMLInputElement>("textbox", { name: "Only these domains may register" });
    expect(domains.disabled).toBe(true);
    expect(screen.getAllByText("Only while people may register").length).toBe(3);
    await user.click(await findSwitch("People may register"));
    expect(domains.disabled).toBe(false);
    const atOnce = screen.getByRole<HTMLInputElement>("textbox", { name: "Approve these domains at once" });
    expect(atOnce.disabled).toBe(false);
    await user.click(screen.getByRole("radio", { name: "Automatic" }));
    expect(atOnce.disabled).toBe(true);
    expect(screen.getByText("Only while an admin approves")).toBeDefined();
  });

  it("says that nobody can confirm an address without e-mail", async () => {
    openSettings({ area: "registration", emailEnabled: false });
    const control = await findSwitch("Verify the e-mail first");
    const meaning = document.getElementById(control.getAttribute("aria-describedby") ?? "");
    expect(meaning?.textContent).toContain("E-mail is not configured");
  });
});

it("shows admins what only super admins change, and who can help", async () => {
  openSettings({ area: "admins", role: "admin" });
  expect((await findSwitch("Admins manage admins")).disabled).toBe(true);
  expect(screen.getByText("Only super admins change this.")).toBeDefined();
  expect(screen.getByRole("link", { name: "who is a super admin" }).getAttribute("href")).toContain("kind=admins");
});

it("is not open to those who are no admins", async () => {
  openApp("/admin/settings/general", { "auth.me": () => makeCurrentUser({ role: "member" }) });
  expect(await screen.findByRole("heading", { name: "This page is not open to you" })).toBeDefined();
});

it("offers another try when the settings cannot be loaded", async () => {
  openApp("/admin/settings/general", {
    "auth.me": () => makeCurrentUser(),
    "settings.get": () => {
      throw new AppError("request.too-many");
    },
  });
  expect(await screen.findByRole("button", { name: "Try again" })).toBeDefined();
});
