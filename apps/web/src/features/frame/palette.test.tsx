import { screen, waitFor, within } from "@testing-library/react";
import { expect, it } from "vitest";
import type { Answers } from "../../testing/answering-server";
import { openApp } from "../../testing/open-app";
import { makeCurrentUser } from "../../testing/people";

const pageOf = (...items: unknown[]) => ({ items, nextCursor: null, total: items.length, isTotalExact: true });
const jonas = { id: "usr_bbbbbbbbbbbbbbbbbbbbbb", name: "Jonas Feld", email: "jonas.feld@harbor.example" };
const harbor = { id: "org_aaaaaaaaaaaaaaaaaaaaaa", name: "Harbor Logistics", status: "suspended" };

const openPalette = async (answers: Answers) => {
  const app = openApp("/profile", {
    "auth.me": () => makeCurrentUser(),
    "approvals.counts": () => ({ person: 0, organization: 0 }),
    "notifications.unreadCount": () => ({ count: 0 }),
    "users.list": ({ kind }: { kind?: string }) => (kind === "admins" ? pageOf() : pageOf(jonas)),
    "organizations.list": () => pageOf(harbor),
    ...answers,
  });
  await app.user.click(await screen.findByRole("button", { name: "Search" }));
  return { ...app, dialog: await screen.findByRole("dialog", { name: "Search" }) };
};

it("finds people and organizations by what is typed, and opens one with the keyboard", async () => {
  const { user, dialog, router, calls } = await openPalette({});
  await user.type(within(dialog).getByRole("combobox"), "feld@h");
  expect(await within(dialog).findByRole("option", { name: /Jonas Feld/ })).toBeTruthy();
  expect(within(dialog).getByRole("option", { name: /Harbor Logistics.*suspended/ })).toBeTruthy();
  expect(calls.findLast(({ path }) => path === "organizations.list")?.input).toEqual({ search: "feld@h", limit: 5 });
  await user.keyboard("{Enter}");
  await waitFor(() => expect(router.state.location.pathname).toBe(`/admin/users/${jonas.id}`));
});

it("leads an org admin to the members of the own organization", async () => {
  const maya = makeCurrentUser({ role: "org_admin", organization: { id: harbor.id, name: harbor.name } as never });
  const { user, dialog, router, calls } = await openPalette({ "auth.me": () => maya });
  await user.type(within(dialog).getByRole("combobox"), "jonas");
  await user.click(await within(dialog).findByRole("option", { name: /Jonas Feld/ }));
  await waitFor(() => expect(router.state.location.pathname).toBe("/portal/organization"));
  expect(router.state.location.search).toEqual({ search: jonas.email });
  expect(calls.some(({ path }) => path === "organizations.list")).toBe(false);
});

it("says when nobody matches", async () => {
  const { user, dialog } = await openPalette({ "users.list": () => pageOf(), "organizations.list": () => pageOf() });
  await user.type(within(dialog).getByRole("combobox"), "zzzz");
  expect(await within(dialog).findByText("Nobody and nothing matches.")).toBeTruthy();
});
