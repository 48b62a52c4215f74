import { AppError } from "@gatehouse/shared/errors";
import { defaultSettings } from "@gatehouse/shared/settings/settings";
import { screen, waitFor, within } from "@testing-library/react";
import { beforeEach, expect, it } from "vitest";
import { queryClient } from "../../lib/query-client";
import { openApp } from "../../testing/open-app";
import { makeCurrentUser } from "../../testing/people";

let isSuspended = false;
beforeEach(() => {
  isSuspended = false;
});

const open = () =>
  openApp("/admin/users", {
    "auth.me": () => (isSuspended ? null : makeCurrentUser()),
    "auth.signIn": () => {
      isSuspended = false;
      return { step: "done", user: makeCurrentUser() };
    },
    "approvals.counts": () => ({ person: 0, organization: 0 }),
    "notifications.unreadCount": () => ({ count: 0 }),
    "users.counts": () => ({ consumers: 0, admins: 0 }),
    "users.list": () => ({ items: [], nextCursor: null, total: 0, isTotalExact: true }),
    "invitations.list": () => {
      if (isSuspended) throw new AppError("auth.required");
      return { items: [], nextCursor: null, total: 0, isTotalExact: true };
    },
  });

const kept = (path: string) =>
  queryClient
    .getQueryCache()
    .findAll()
    .filter(({ queryKey, state }) => JSON.stringify(queryKey).includes(path) && state.data !== undefined);

it("keeps nothing of the pages seen before when the session ends, and shows the page again after signing in", async () => {
  const { user, router, calls } = open();
  await screen.findByRole("heading", { name: "No consumers yet" });
  expect(kept('"users","list"')).not.toEqual([]);
  isSuspended = true;
  await router.navigate({ to: "/admin/invitations" });
  await screen.findByRole("dialog", { name: "Sign in again to go on" });
  await waitFor(() => expect(kept('"users","list"')).toEqual([]));
  const asked = calls.filter(({ path }) => path === "auth.me").length;
  await user.type(await screen.findByLabelText("Password"), "brass keystone over the arch");
  await user.click(screen.getByRole("button", { name: "Sign in" }));
  await screen.findByRole("heading", { name: "No invitations yet" });
  await waitFor(() => expect(calls.filter(({ path }) => path === "auth.me").length).toBeGreaterThan(asked));
});

it("asks for the password in place where a sign-in is too old, and goes on; or leaves it", async () => {
  const asks = { name: "Type your password to go on" };
  let isFresh = false;
  const { user, router, calls } = openApp("/admin/settings/security", {
    "auth.me": () => makeCurrentUser(),
    "auth.signIn": () => {
      isFresh = true;
      return { step: "signed-in", user: makeCurrentUser() };
    },
    "approvals.counts": () => ({ person: 0, organization: 0 }),
    "notifications.unreadCount": () => ({ count: 0 }),
    "settings.get": () => ({ version: 0, settings: defaultSettings }),
    "settings.update": () => {
      if (!isFresh) throw new AppError("auth.not-fresh");
      return {
        version: 1,
        settings: { ...defaultSettings, security: { ...defaultSettings.security, longPasswords: true } },
      };
    },
  });
  const updates = () => calls.filter(({ path }) => path === "settings.update").length;
  const [first] = await screen.findAllByRole("switch");
  if (!first) throw new Error("The page has no switch");
  await user.click(first);
  await user.click(await screen.findByRole("button", { name: /^Save/ }));
  const dialog = await screen.findByRole("dialog", asks);
  await user.click(within(dialog).getByRole("button", { name: "Cancel" }));
  await waitFor(() => expect(screen.queryByRole("dialog", asks)).toBeNull());
  expect(updates()).toBe(1);
  await user.click(screen.getByRole("button", { name: /^Save/ }));
  const again = await screen.findByRole("dialog", asks);
  await user.type(within(again).getByLabelText("Password"), "brass keystone over the arch");
  await user.click(within(again).getByRole("button", { name: "Go on" }));
  await waitFor(() => expect(updates()).toBe(3));
  await waitFor(() => expect(screen.queryByRole("dialog", asks)).toBeNull());
  expect(router.state.location.pathname).toBe("/admin/settings/security");
});
