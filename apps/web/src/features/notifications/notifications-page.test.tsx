import { AppError } from "@gatehouse/shared/errors";
import type { Notification } from "@gatehouse/shared/notifications/notification";
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { Answers } from "../../testing/answering-server";
import { openApp } from "../../testing/open-app";
import { makeCurrentUser } from "../../testing/people";

let made = 0;
const makeNotification = (overrides: Partial<Notification> = {}): Notification => {
  made += 1;
  return {
    id: `ntf_${String(made).padStart(22, "0")}`,
    category: "membership",
    type: "invitation.accepted",
    title: "Elena Marchetti accepted your invitation",
    body: "Member at Harbor Logistics",
    reason: "You invited this person",
    action: { path: "/admin/users?search=elena", label: "Open user" },
    isRead: false,
    isArchived: false,
    count: 1,
    happenedAt: new Date(),
    ...overrides,
  };
};

const sliceOf = (...items: Notification[]) => ({ items, nextCursor: null });

const open = (path: string, answers: Answers = {}) =>
  openApp(path, {
    "auth.me": () => makeCurrentUser(),
    "approvals.counts": () => ({ person: 0, organization: 0 }),
    "notifications.unreadCount": () => ({ count: 1 }),
    "notifications.list": () => sliceOf(makeNotification()),
    "notifications.mark": () => null,
    ...answers,
  });

const list = () => screen.findByRole("list", { name: "Today" });

describe("the page of notifications", () => {
  it("says what happened, when, of what kind, why you got it, and what to do", async () => {
    open("/notifications");
    const row = within(await list()).getByRole("listitem");
    expect(row.textContent).toContain("Elena Marchetti accepted your invitation");
    expect(row.textContent).toContain("Just now·Membership·You invited this person");
    expect(within(row).getByText("Unread")).toBeTruthy();
    expect(within(row).getByRole("link", { name: "Open user" }).getAttribute("href")).toBe("/admin/users?search=elena");
  });

  it("shows HTML in a name as words", async () => {
    const name = '<img src=x onerror="alert(1)"><b>Elena</b>';
    open("/notifications", { "notifications.list": () => sliceOf(makeNotification({ title: name, body: name })) });
    expect(await screen.findAllByText(name)).toHaveLength(2);
    expect(document.querySelector("img, b")).toBeNull();
  });

  it("says what belongs here while there is nothing, and when nothing matches", async () => {
    const { user, calls } = open("/notifications?view=archived", { "notifications.list": () => sliceOf() });
    expect(await screen.findByRole("heading", { name: "Nothing archived" })).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Category" }));
    await user.click(await screen.findByRole("menuitemradio", { name: "All but these" }));
    await user.click(await screen.findByRole("menuitemcheckbox", { name: "Catalog" }));
    expect(await screen.findByRole("heading", { name: "Nothing matches" })).toBeTruthy();
    expect(screen.getByText("all but Catalog")).toBeTruthy();
    const { input } = calls.findLast(({ path }) => path === "notifications.list") ?? {};
    expect(input).toMatchObject({ view: "archived" });
    expect((input as { categories: string[] }).categories).toHaveLength(8);
    await user.click(screen.getByRole("button", { name: "Clear the filter" }));
    expect(await screen.findByRole("heading", { name: "Nothing archived" })).toBeTruthy();
  });

  it("shows to admins those of one person", async () => {
    const jonas = "usr_cccccccccccccccccccccc";
    const { user, calls } = open("/notifications", {
      "deliveries.recipients": () => [{ id: jonas, name: "Jonas Feld", hint: "jonas@harbor.example" }],
      "users.get": () => ({ id: jonas, name: "Jonas Feld" }),
    });
    await user.click(await screen.findByRole("button", { name: "Person" }));
    await user.click(await screen.findByRole("option", { name: /Jonas Feld/ }));
    expect(await screen.findByRole("button", { name: "Remove filter Person" })).toBeTruthy();
    const asked = () => calls.findLast(({ path }) => path === "notifications.list")?.input;
    await waitFor(() => expect(asked()).toMatchObject({ personId: jonas }));
  });

  it("shows older ones when asked", async () => {
    const old = new Date(2020, 10, 16, 9);
    const { user } = open("/notifications", {
      "notifications.list": ({ cursor }: { cursor?: string }) =>
        cursor
          ? sliceOf(makeNotification({ title: "Long ago", happenedAt: old }))
          : { items: [makeNotification({ happenedAt: old })], nextCursor: "next" },
    });
    expect((await screen.findByText(/^That is everything since/)).textContent).toMatch(/16.*2020/);
    await user.click(screen.getByRole("button", { name: "Show older" }));
    expect(await screen.findByText("Long ago")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Show older" })).toBeNull();
  });

  it("unfolds like ones, each with its own action, and marks them together", async () => {
    const many = makeNotification({ title: "12 people registered", body: "", count: 12, action: null });
    const { user, calls } = open("/notifications", {
      "notifications.list": () => sliceOf(many),
      "notifications.listLike": () => sliceOf(makeNotification({ title: "Jonas Feld registered" })),
    });
    await user.click(await screen.findByRole("button", { name: "Show 12" }));
    const like = await screen.findByRole("list", { name: "12 people registered" });
    expect(within(like).getByText("Jonas Feld registered")).toBeTruthy();
    expect(within(like).getByRole("link", { name: "Open user" })).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Mark read" }));
    const marked = () => calls.find(({ path }) => path === "notifications.mark")?.input;
    await waitFor(() => expect(marked()).toEqual({ ids: [many.id], isRead: true }));
    await user.click(screen.getByRole("button", { name: "Fold up" }));
    expect(screen.queryByText("Jonas Feld registered")).toBeNull();
  });

  it("archives, and moves back on undo", async () => {
    const done = makeNotification({ isRead: true });
    const { user, calls } = open("/notifications", { "notifications.list": () => sliceOf(done) });
    await user.click(await screen.findByRole("button", { name: "Archive" }));
    await user.click(await screen.findByRole("button", { name: "Undo" }));
    const marks = () => calls.filter(({ path }) => path === "notifications.mark").map(({ input }) => input);
    await waitFor(() =>
      expect(marks()).toEqual([
        { ids: [done.id], isArchived: true },
        { ids: [done.id], isArchived: false },
      ]),
    );
  });

  it("marks all read, and unread again on undo", async () => {
    const readAt = new Date(2026, 10, 17, 10, 42);
    const { user, calls } = open("/notifications", {
      "notifications.markAllRead": () => ({ readAt }),
      "notifications.unmarkAllRead": () => null,
    });
    await user.click(await screen.findByRole("button", { name: "Mark all read" }));
    await user.click(await screen.findByRole("button", { name: "Undo" }));
    const undone = () => calls.find(({ path }) => path === "notifications.unmarkAllRead")?.input;
    await waitFor(() => expect(undone()).toEqual({ readAt }));
  });

  it("shows all read at once, however long the server takes", async () => {
    let answer = (_: { readAt: Date }): void => undefined;
    const { user } = open("/notifications", {
      "notifications.unreadCount": () => ({ count: 10_000 }),
      "notifications.markAllRead": () => new Promise((resolve) => (answer = resolve)),
    });
    const bell = await screen.findByRole("button", { name: "Notifications, 10000 unread" });
    await user.click(await screen.findByRole("button", { name: "Mark all read" }));
    await waitFor(() => expect(bell.getAttribute("aria-label")).toBe("Notifications"));
    expect(screen.queryByText("All marked read")).toBeNull();
    answer({ readAt: new Date() });
    expect(await screen.findByText("All marked read")).toBeTruthy();
  });

  it("says that it could not be loaded, and tries again", async () => {
    let isDown = true;
    const { user } = open("/notifications", {
      "notifications.list": () => {
        if (isDown) throw new AppError("internal");
        return sliceOf(makeNotification());
      },
    });
    expect(await screen.findByRole("heading", { name: "Notifications could not be loaded" })).toBeTruthy();
    isDown = false;
    await user.click(screen.getByRole("button", { name: "Try again" }));
    expect(await list()).toBeTruthy();
  });
});

describe("the action of a notification whose thing", () => {
  const follow = async (path: string, answers: Answers = {}) => {
    const notification = makeNotification({ action: { path, label: "Open" } });
    const { user } = open("/notifications", { "notifications.list": () => sliceOf(notification), ...answers });
    await user.click(await screen.findByRole("link", { name: "Open" }));
  };

  it("was deleted leads to a page that says so", async () => {
    await follow("/admin/users/usr_bbbbbbbbbbbbbbbbbbbbbb", {
      "users.get": () => {
        throw new AppError("user.not-found");
      },
    });
    expect(await screen.findByRole("heading", { name: "There is nothing at this address" })).toBeTruthy();
  });

  it("is for other roles by now leads to a page that says so", async () => {
    await follow("/admin/approvals?id=usr_bbbbbbbbbbbbbbbbbbbbbb", {
      "auth.me": () => makeCurrentUser({ role: "member" }),
    });
    expect(await screen.findByRole("heading", { name: "This page is not open to you" })).toBeTruthy();
  });

  it("was decided meanwhile leads to a page that says so", async () => {
    await follow("/admin/approvals?id=usr_bbbbbbbbbbbbbbbbbbbbbb", {
      "approvals.list": () => ({ items: [], nextCursor: null, total: 0, isTotalExact: true }),
      "approvals.get": () => {
        throw new AppError("user.wrong-status");
      },
    });
    expect(await screen.findByRole("heading", { name: "Somebody decided this already" })).toBeTruthy();
  });
});
