import type { ExtraField } from "@gatehouse/shared/settings/extra-fields";
import { defaultSettings, type UpdateSettingsInput, type VersionedSettings } from "@gatehouse/shared/settings/settings";
import { screen, waitFor, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { openApp } from "../../testing/open-app";
import { makeCurrentUser } from "../../testing/people";

const role: ExtraField = {
  key: "role",
  label: "What you do",
  help: "",
  kind: "choice",
  audience: "people",
  isRequired: true,
  choices: ["Developer", "Operations"],
};
const phone: ExtraField = { ...role, key: "phone", label: "Phone", kind: "text", isRequired: false, choices: [] };

const openFields = (extraFields: ExtraField[]) => {
  const sent: unknown[] = [];
  const settings = { ...defaultSettings, registration: { ...defaultSettings.registration, extraFields } };
  const app = openApp("/admin/settings/registration", {
    "auth.me": () => makeCurrentUser(),
    "notifications.unreadCount": () => ({ count: 0 }),
    "approvals.counts": () => ({ person: 0, organization: 0 }),
    "settings.get": (): VersionedSettings => ({ version: 3, settings }),
    "settings.update": ({ values }: UpdateSettingsInput): VersionedSettings => {
      sent.push(values);
      return { version: 4, settings: { ...settings, registration: { ...settings.registration, ...values } } };
    },
  });
  return { ...app, sent };
};

const waitForSaved = () => waitFor(() => expect(screen.queryByRole("button", { name: /^Save/ })).toBeNull());
const save = () => screen.getByRole("button", { name: /^Save/ });
const row = (name: string) => screen.findByRole("button", { name, expanded: false });
const names = () =>
  within(screen.getByRole("list", { name: "Extra fields" }))
    .getAllByRole("button", { expanded: false })
    .map(({ textContent }) => textContent);

it("makes the key of a new field from its label, and leaves it once it is saved", async () => {
  const { user, sent } = openFields([]);
  await user.click(await screen.findByRole("button", { name: "Add field" }));
  const label = await screen.findByRole("textbox", { name: "Label" });
  expect(document.activeElement).toBe(label);
  await user.type(label, "Cost center");
  await user.selectOptions(screen.getByRole("combobox", { name: "Asked of" }), "organizations");
  const preview = within(screen.getByRole("figure"));
  expect(preview.getByRole("textbox", { name: "Cost center" })).toBeDefined();
  expect(screen.getByText("1 unsaved change")).toBeDefined();
  await user.click(save());
  await waitForSaved();
  expect(sent).toEqual([
    { extraFields: [{ ...phone, key: "cost_center", label: "Cost center", audience: "organizations" }] },
  ]);
  await user.clear(label);
  await user.type(label, "Department");
  expect(screen.getByText("was “Cost center”")).toBeDefined();
  expect(screen.getAllByText("cost_center").length).toBe(2);
  expect(screen.getByRole<HTMLSelectElement>("combobox", { name: "Kind" }).disabled).toBe(true);
});

it("shows what is wrong at its field, opened, with the focus there", async () => {
  const { user, sent } = openFields([role, phone]);
  await user.click(await row("What you do"));
  await user.clear(await screen.findByRole("textbox", { name: "Choice 2" }));
  await user.click(screen.getByRole("button", { name: "What you do", expanded: true }));
  await user.click(save());
  expect((await screen.findByRole("alert")).textContent).toBe("Fill this in");
  expect(document.activeElement).toBe(screen.getByRole("textbox", { name: "Choice 2" }));
  expect(sent).toEqual([]);
});

it("keeps choices in an order that keys change, and adds one below another", async () => {
  const { user, sent } = openFields([role]);
  await user.click(await row("What you do"));
  await user.click(await screen.findByRole("textbox", { name: "Choice 1" }));
  await user.keyboard("{Enter}Design{Alt>}{ArrowDown}{/Alt}");
  expect(document.activeElement).toBe(screen.getByRole("textbox", { name: "Choice 3" }));
  await user.click(save());
  await waitForSaved();
  expect(sent).toEqual([{ extraFields: [{ ...role, choices: ["Developer", "Operations", "Design"] }] }]);
});

it("moves fields by buttons and keys, and the focus goes along", async () => {
  const { user, sent } = openFields([role, phone]);
  const down = await screen.findByRole("button", { name: "Move What you do down" });
  await user.click(down);
  expect(names()).toEqual(["Phone", "What you do"]);
  expect(document.activeElement).toBe(await row("What you do"));
  await user.keyboard("{Alt>}{ArrowUp}{/Alt}");
  expect(names()).toEqual(["What you do", "Phone"]);
  expect(document.activeElement).toBe(await row("What you do"));
  await user.click(screen.getByRole("button", { name: "Move Phone up" }));
  expect(screen.getByText("the extra fields are in another order")).toBeDefined();
  await user.click(save());
  await waitForSaved();
  expect(sent).toEqual([{ extraFields: [phone, role] }]);
});

it("asks before a field goes that has answers, and says its name until that is saved", async () => {
  const { user, sent } = openFields([role, phone]);
  await user.click(await row("Phone"));
  await user.click(await screen.findByRole("button", { name: "Delete field…" }));
  const dialog = within(await screen.findByRole("alertdialog", { name: "Delete “Phone”?" }));
  await user.click(dialog.getByRole("button", { name: "Delete field" }));
  expect(await screen.findByText("“Phone” is deleted")).toBeDefined();
  await user.click(save());
  await waitForSaved();
  expect(sent).toEqual([{ extraFields: [role] }]);
});
