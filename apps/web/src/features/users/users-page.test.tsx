import { AppError } from "@gatehouse/shared/errors";
import type { User } from "@gatehouse/shared/users/user";
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { openApp } from "../../testing/open-app";
import { makeCurrentUser } from "../../testing/people";

const jonas: User = {
  id: "usr_bbbbbbbbbbbbbbbbbbbbbb",
  number: 2,
  email: "jonas.feld@harbor.example",
  firstName: "Jonas",
  lastName: "Feld",
  name: "Jonas Feld",
  role: "member",
  status: "active",
  organization: { id: "org_aaaaaaaaaaaaaaaaaaaaaa", name: "Harbor Logistics", isDefault: false },
  portalAccess: true,
  chatAccess: true,
  teamIds: [],
  emailVerified: true,
  mustChangePassword: false,
  lastSeenAt: null,
  createdAt: new Date(),
  updatedAt: new Date(),
};

const pageOf = (...items: User[]) => ({
  items,
  nextCursor: null,
  total: items.length,
  isTotalExact: true,
});

const openUsers = (list: (input: { search?: string; status?: string; kind?: string }) => unknown, search = "") =>
  openApp(`/admin/users${search}`, {
    "auth.me": () => makeCurrentUser(),
    "users.counts": () => ({ consumers: 1, admins: 1 }),
    "users.list": list,
    "notifications.unreadCount": () => ({ count: 0 }),
  });

it("several are deleted only after their number was typed", async () => {
  const ines = { ...jonas, id: "usr_cccccccccccccccccccccc", name: "Ines Okafor" };
  const outcome = { done: [jonas, ines].map(({ id, name }) => ({ id, name })), refused: [] };
  const { user, calls } = openApp("/admin/users", {
    "auth.me": () => makeCurrentUser(),
    "users.counts": () => ({ consumers: 2, admins: 1 }),
    "users.list": () => pageOf(jonas, ines),
    "notifications.unreadCount": () => ({ count: 0 }),
    "users.previewChangeMany": () => outcome,
    "users.changeMany": () => outcome,
  });
  for (const { name } of [jonas, ines])
    await user.click(within(await screen.findByRole("row", { name: new RegExp(name) })).getByRole("checkbox"));
  await user.click(await screen.findByRole("button", { name: /^Delete/ }));
  const dialog = within(await screen.findByRole("dialog", { name: "Delete 2 people" }));
  const button = await dialog.findByRole("button", { name: "Delete 2 people" });
  expect(button).toHaveProperty("disabled", true);
  await user.type(dialog.getByLabelText(/Type 2 to confirm/), "2");
  await user.click(button);
  await waitFor(() => expect(calls.some(({ path }) => path === "users.changeMany")).toBe(true));
});

describe("the list of users", () => {
  it("shows who is there", async () => {
    openUsers(() => pageOf(jonas));
    const row = await screen.findByRole("row", { name: /Jonas Feld/ });
    expect(row.textContent).toContain("Harbor Logistics");
    expect(row.textContent).toContain("Active");
    expect(screen.getByRole("link", { name: /Consumers/ }).getAttribute("aria-current")).toBe("page");
  });

  it("says what belongs here while nobody is there, with the first step", async () => {
    openUsers(() => pageOf());
    expect(await screen.findByRole("heading", { name: "No consumers yet" })).toBeTruthy();
    await waitFor(() => expect(screen.getAllByRole("button", { name: "Add user" })).toHaveLength(2));
  });

  it("keeps the way back when filters leave nobody", async () => {
    const { user, router } = openUsers(({ search }) => (search ? pageOf() : pageOf(jonas)), "?search=zz&status=active");
    expect(await screen.findByRole("heading", { name: "Nobody matches" })).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Clear 2 filters" }));
    expect(await screen.findByRole("row", { name: /Jonas Feld/ })).toBeTruthy();
    expect(router.state.location.search).toEqual({});
  });

  it("leaves out what the address may not say", async () => {
    const { calls, router } = openUsers(() => pageOf(jonas), "?status=bogus&kind=everybody&search=jonas&utm=1");
    expect(await screen.findByRole("row", { name: /Jonas Feld/ })).toBeTruthy();
    expect(router.state.location.search).toEqual({ search: "jonas" });
    expect(calls.find(({ path }) => path === "users.list")?.input).not.toHaveProperty("status", "bogus");
  });

  it("says what went wrong, with a number to quote and another try", async () => {
    let isBusy = true;
    const { user } = openUsers(() => {
      if (isBusy) throw new AppError("request.too-many");
      return pageOf(jonas);
    });
    expect(await screen.findByText("The list could not be loaded")).toBeTruthy();
    expect(screen.getByText("req_test")).toBeTruthy();
    isBusy = false;
    await user.click(screen.getByRole("button", { name: "Try again" }));
    expect(await screen.findByRole("row", { name: /Jonas Feld/ })).toBeTruthy();
  });

  it("asks for admins on their tab, where a filter of the other is gone", async () => {
    const { user, calls, router } = openUsers(() => pageOf(jonas), "?status=suspended");
    await user.click(await screen.findByRole("link", { name: /Admins/ }));
    await waitFor(() => expect(router.state.location.search).toEqual({ kind: "admins" }));
    await waitFor(() =>
      expect(calls.findLast(({ path }) => path === "users.list")?.input).toMatchObject({ kind: "admins" }),
    );
  });
});
