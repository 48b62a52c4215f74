import { AppError } from "@gatehouse/shared/errors";
import { screen, waitFor } from "@testing-library/react";
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
