import type { Notification } from "@gatehouse/shared/notifications/notification";
import { screen, waitFor, within } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { openApp } from "../../testing/open-app";
import { makeCurrentUser } from "../../testing/people";

const notification: Notification = {
  id: "ntf_aaaaaaaaaaaaaaaaaaaaaa",
  category: "account",
  type: "user.registered",
  title: "12 people registered",
  body: "",
  reason: "You are an admin of this workspace",
  action: null,
  isRead: false,
  isArchived: false,
  count: 12,
  happenedAt: new Date(),
};

/** A stream that a test speaks through. */
const streams: EventTarget[] = [];
class SpokenEventSource extends EventTarget {
  onmessage: (() => void) | null = null;
  constructor() {
    super();
    streams.push(this);
    this.addEventListener("message", () => this.onmessage?.());
  }
  close = () => undefined;
}

it("shows how many are unread and the newest, and follows what the server hints", async () => {
  vi.stubGlobal("EventSource", SpokenEventSource);
  let count = 10_000;
  const { user, router } = openApp("/notifications?view=archived", {
    "auth.me": () => makeCurrentUser(),
    "approvals.counts": () => ({ person: 0, organization: 0 }),
    "notifications.unreadCount": () => ({ count }),
    "notifications.list": ({ view }: { view?: string }) => ({
      items: view === "archived" ? [] : [notification],
      nextCursor: null,
    }),
  });
  const bell = await screen.findByRole("button", { name: "Notifications, 10000 unread" });
  await user.click(bell);
  const popover = await screen.findByRole("dialog", { name: "Notifications" });
  const newest = await within(popover).findByRole("list", { name: "Newest notifications" });
  expect(within(newest).getByText("12 people registered")).toBeTruthy();

  count = 2;
  streams.at(-1)?.dispatchEvent(new Event("message"));
  expect(await screen.findByRole("button", { name: "Notifications, 2 unread" })).toBeTruthy();

  await user.click(within(popover).getByRole("link", { name: "Show 12" }));
  await waitFor(() => expect(router.state.location.search).toEqual({}));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
});
