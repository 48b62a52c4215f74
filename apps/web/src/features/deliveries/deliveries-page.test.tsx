import { AppError } from "@gatehouse/shared/errors";
import type { Delivery, DeliveryCounts } from "@gatehouse/shared/notifications/delivery";
import type { DeliveryContent } from "@gatehouse/shared/notifications/delivery-content";
import type { QueueHealth, QueueState } from "@gatehouse/shared/queues/queue-health";
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { Answers } from "../../testing/answering-server";
import { installation, openApp } from "../../testing/open-app";
import { makeCurrentUser } from "../../testing/people";

const minutes = 60_000;
const now = Date.now();

const delivery = (id: string, overrides: Partial<Delivery> = {}): Delivery => ({
  id: `dlv_${id.repeat(22)}`,
  eventId: `evt_${id.repeat(22)}`,
  type: "user.welcome",
  title: `Welcome ${id}`,
  channel: "email",
  state: "sent",
  reason: null,
  because: "You joined here",
  attempts: 1,
  attemptLog: [],
  to: { kind: "user", id: `usr_${id.repeat(22)}`, name: "Lukas Brandt", address: "lukas@harbor.example" },
  recipients: null,
  createdAt: new Date(now),
  dueAt: null,
  isBundled: false,
  finishedAt: new Date(now),
  ...overrides,
});

const attempt = (i: number, error: string | null) => ({
  at: new Date(now - (8 - i) * minutes),
  durationMs: 400,
  status: error ? 503 : 200,
  error,
  answer: i === 0 ? "maintenance" : null,
});

const dead = delivery("d", {
  title: "A role was changed",
  channel: "webhook",
  state: "dead",
  reason: "503 Service Unavailable",
  attempts: 8,
  attemptLog: Array.from({ length: 8 }, (_, i) => attempt(i, "503 Service Unavailable")),
  to: { kind: "webhook", id: "whk_1", name: "Harbor operations", address: "https://hooks.harbor.example/gh" },
});

const count = (value: number) => ({ value, isExact: true });
const counts: DeliveryCounts = {
  queued: count(0),
  sent: count(9),
  skipped: { value: 1_000, isExact: false },
  bounced: count(0),
  dead: count(2),
};

const queue = (overrides: Partial<QueueState> = {}): QueueState => ({
  name: "email",
  waiting: 0,
  active: 0,
  delayed: 0,
  failed: 0,
  isPaused: false,
  oldestAt: null,
  workers: 1,
  ...overrides,
});
const well: QueueHealth = { isReachable: true, queues: [queue(), queue({ name: "notifications", delayed: 3 })] };

const page = (items: Delivery[]) => ({ items, nextCursor: null, total: items.length, isTotalExact: true });

const open = (address: string, answers: Answers = {}) =>
  openApp(address, {
    "auth.me": () => makeCurrentUser(),
    "approvals.counts": () => ({ person: 0, organization: 0 }),
    "notifications.unreadCount": () => ({ count: 0 }),
    "deliveries.list": () => page([delivery("a"), dead]),
    "deliveries.counts": () => counts,
    "deliveries.types": () => [{ name: "user.welcome", title: "Welcome" }],
    "queues.health": () => well,
    ...answers,
  });

describe("the log of deliveries", () => {
  it("shows what was sent to whom and what became of it", async () => {
    open("/admin/deliveries");
    const row = await screen.findByRole("row", { name: /A role was changed/ });
    for (const words of ["Harbor operations", "Webhook", "Dead", "8"])
      expect(within(row).getByText(words)).toBeTruthy();
    expect(screen.getByRole("radio", { name: "Skipped 1,000+" })).toBeTruthy();
    expect(screen.getByRole("radio", { name: "Sent" })).toBeTruthy();
    expect(screen.getByRole("link", { name: "CSV" }).getAttribute("href")).toBe(
      "/exports/deliveries.csv?sort=createdAt&direction=desc",
    );
  });

  it("has one row for all whom a message went to, and leads to each of them", async () => {
    const recipients = { count: count(6), states: { sent: 4, dead: 2 } };
    const all = { count: { value: 1_000, isExact: false }, states: { sent: 1_001 } };
    const { router, user, calls } = open("/admin/deliveries", {
      "deliveries.list": () => page([delivery("a", { recipients }), delivery("b", { recipients: all })]),
    });
    const row = await screen.findByRole("row", { name: /Welcome a/ });
    for (const words of ["Lukas Brandt, +5", "Sent 4", "Dead 2"]) expect(within(row).getByText(words)).toBeTruthy();
    const other = screen.getByRole("row", { name: /Welcome b/ });
    for (const words of ["Lukas Brandt and 1,000+ others", "Sent 1,000+"])
      expect(within(other).getByText(words)).toBeTruthy();
    await user.click(within(row).getByRole("button", { name: "Details of Welcome a, to Lukas Brandt, +5" }));
    await user.click(await screen.findByRole("link", { name: "Show all 6" }));
    const filters = { eventId: delivery("a").eventId, channel: "email" };
    await waitFor(() => expect(router.state.location.search).toEqual(filters));
    expect(calls.filter(({ path }) => path === "deliveries.list").at(-1)?.input).toMatchObject(filters);
    await user.click(screen.getByRole("button", { name: "Remove filter Message" }));
    await waitFor(() => expect(router.state.location.search).toEqual({ channel: "email" }));
  });

  it("follows a message that is on its way to its end", async () => {
    let state: Delivery["state"] = "queued";
    open("/admin/deliveries", { "deliveries.list": () => page([delivery("a", { state, finishedAt: null })]) });
    await screen.findByRole("row", { name: /Welcome a.*Queued/ });
    state = "sent";
    await screen.findByRole("row", { name: /Welcome a.*Sent/ });
  });

  it("says what belongs here while nothing was sent", async () => {
    open("/admin/deliveries", {
      "deliveries.list": () => page([]),
      "deliveries.counts": () => ({ ...counts, dead: count(0) }),
    });
    expect(await screen.findByText("Nothing was sent yet")).toBeTruthy();
    expect(screen.queryByRole("button", { name: /again/ })).toBeNull();
  });

  it("keeps the way back when filters leave nothing", async () => {
    const { router, user } = open("/admin/deliveries?state=bounced&channel=email&type=user.welcome", {
      "deliveries.list": () => page([]),
    });
    expect(await screen.findByText("No message matches")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Clear 3 filters" }));
    await waitFor(() => expect(router.state.location.search).toEqual({}));
  });

  it("says what went wrong, with a number to quote and another try", async () => {
    open("/admin/deliveries", {
      "deliveries.list": () => {
        throw new AppError("internal");
      },
    });
    expect(await screen.findByText("The list could not be loaded")).toBeTruthy();
    expect(screen.getByText("req_test")).toBeTruthy();
  });

  it("is not open to people who don't run the workspace", async () => {
    open("/admin/deliveries", { "auth.me": () => makeCurrentUser({ role: "member" }) });
    expect(await screen.findByRole("heading", { name: /not/i })).toBeTruthy();
  });

  it("keeps its filters in the address and asks the server for them", async () => {
    const { router, user, calls } = open("/admin/deliveries");
    await user.click(await screen.findByRole("radio", { name: "Dead 2" }));
    await waitFor(() => expect(router.state.location.search).toEqual({ state: "dead" }));
    await user.click(screen.getByRole("button", { name: "Type" }));
    await user.click(await screen.findByRole("menuitem", { name: "Welcome" }));
    await waitFor(() =>
      expect(calls.filter(({ path }) => path === "deliveries.list").at(-1)?.input).toMatchObject({
        state: "dead",
        type: "user.welcome",
      }),
    );
  });
});

describe("a delivery", () => {
  it("opens to its attempts, of many the first few and the last, and can be tried again", async () => {
    const { user, calls } = open("/admin/deliveries", { "deliveries.retry": () => undefined });
    await user.click(
      await screen.findByRole("button", { name: "Details of A role was changed, to Harbor operations" }),
    );
    expect(await screen.findByRole("heading", { name: "8 attempts in 7 min" })).toBeTruthy();
    const attempts = () =>
      within(screen.getByRole("list", { name: "Attempts" })).getAllByText("503 Service Unavailable");
    expect(attempts()).toHaveLength(4);
    expect(screen.getByText(/“maintenance”/)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Show all 8" }));
    expect(attempts()).toHaveLength(8);
    expect(screen.getByText("https://hooks.harbor.example/gh")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Try again now" }));
    expect(await screen.findByText("It is tried again")).toBeTruthy();
    expect(calls.find(({ path }) => path === "deliveries.retry")?.input).toEqual({ id: dead.id });
  });

  it("shows what was sent: the mail with the words of then, what a webhook got, and what can't be shown any more", async () => {
    const contents: Record<string, DeliveryContent> = {
      [delivery("a").id]: {
        kind: "email",
        recipient: { name: "Lukas Brandt", email: "lukas@harbor.example" },
        words: { version: 3 },
        subject: "Welcome to Meridian Data",
        html: "<p>Hello</p>",
        text: "Hello, open https://gatehouse.example/auth/invite?token=hidden",
      },
      [dead.id]: {
        kind: "webhook",
        url: "https://hooks.harbor.example/gh",
        headers: { "webhook-id": "evt_1" },
        body: "{}",
      },
      [delivery("g").id]: { kind: "none", reason: "The event is not kept any more" },
      [delivery("i").id]: {
        kind: "in_app",
        title: "Your role was changed",
        body: "",
        because: "You are the one",
        action: { path: "/profile", label: "Open profile" },
      },
    };
    const { user } = open("/admin/deliveries", {
      "deliveries.list": () =>
        page([delivery("a"), dead, delivery("g", { state: "skipped" }), delivery("i", { channel: "in_app" })]),
      "deliveries.content": ({ id }: { id: string }) => contents[id],
    });
    const show = async (title: string, button = "Show what was sent") => {
      await user.click(await screen.findByRole("button", { name: new RegExp(`^Details of ${title}`) }));
      await user.click(await screen.findByRole("button", { name: button }));
      return within(await screen.findByRole("dialog"));
    };
    const hide = async (title: string) => {
      await user.click(within(screen.getByRole("dialog")).getByText("Close"));
      await user.click(await screen.findByRole("button", { name: new RegExp(`^Details of ${title}`) }));
    };
    const mail = await show("Welcome a");
    for (const words of ["Welcome to Meridian Data", "Version 3", "Lukas Brandt, lukas@harbor.example"])
      expect(await mail.findByText(words)).toBeTruthy();
    await user.click(mail.getByRole("radio", { name: "Text" }));
    expect(mail.getByText(/token=hidden/)).toBeTruthy();
    await hide("Welcome a");
    expect(await (await show("A role was changed")).findByText(/webhook-id: evt_1/)).toBeTruthy();
    await hide("A role was changed");
    expect(await (await show("Welcome g", "Show the message")).findByText(/not kept any more/)).toBeTruthy();
    await hide("Welcome g");
    expect(await (await show("Welcome i")).findByText("Open profile")).toBeTruthy();
  });

  it("that waits for a digest says from when on it goes out", async () => {
    const waiting = delivery("w", { state: "queued", isBundled: true, dueAt: new Date(now + 60 * minutes) });
    const { user } = open("/admin/deliveries", { "deliveries.list": () => page([waiting]) });
    await user.click(await screen.findByRole("button", { name: "Details of Welcome w, to Lukas Brandt" }));
    expect(await screen.findByText(/Goes out together with others, from .* on\./)).toBeTruthy();
  });

  it("that arrived says so and offers no other try", async () => {
    const { user } = open("/admin/deliveries");
    await user.click(await screen.findByRole("button", { name: "Details of Welcome a, to Lukas Brandt" }));
    expect(await screen.findByText("You joined here")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Try again now" })).toBeNull();
  });

  it("is tried again together with others, and those left out are named", async () => {
    const outcome = {
      done: [{ id: dead.id, name: dead.type }],
      refused: [{ id: "x", name: "user.welcome", code: "delivery.not-ended", message: "It has arrived." }],
    };
    const { user } = open("/admin/deliveries", { "deliveries.retryMany": () => outcome });
    for (const name of [/A role was changed/, /Welcome a/])
      await user.click(within(await screen.findByRole("row", { name })).getByRole("checkbox"));
    await user.click(await screen.findByRole("button", { name: "Try again" }));
    expect(await screen.findByText("1 message tried again")).toBeTruthy();
    expect(screen.getByText("1 message left out: It has arrived.")).toBeTruthy();
  });
});

it("all that was given up is tried again at one press", async () => {
  const { user } = open("/admin/deliveries", { "deliveries.retryDead": () => ({ count: 2 }) });
  await user.click(await screen.findByRole("button", { name: "Try 2 dead ones again" }));
  expect(await screen.findByText("2 messages tried again")).toBeTruthy();
});

describe("the health of the queues", () => {
  it("is a sentence that opens to each of them", async () => {
    const { user } = open("/admin/deliveries");
    expect(await screen.findByText("1 worker, nothing waits, 3 jobs for later.")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Show queues" }));
    expect(await screen.findByText("3 for later")).toBeTruthy();
    expect(screen.getByRole("link", { name: "Open the queue dashboard" }).getAttribute("href")).toBe("/admin/queues");
  });

  it("offers the dashboard to super admins alone", async () => {
    const { user } = open("/admin/deliveries", { "auth.me": () => makeCurrentUser({ role: "admin" }) });
    await user.click(await screen.findByRole("button", { name: "Show queues" }));
    expect(await screen.findByText("3 for later")).toBeTruthy();
    expect(screen.queryByRole("link", { name: "Open the queue dashboard" })).toBeNull();
  });
});

it("says in the banner since when no mail goes out and how many were skipped", async () => {
  open("/admin/deliveries", {
    "setup.status": () => installation({ emailEnabled: false }),
    "deliveries.emailOff": () => ({ since: new Date("2026-11-14T18:20:00"), skipped: count(212) }),
  });
  const link = await screen.findByRole("link", { name: "212 mails were skipped" });
  expect(link.getAttribute("href")).toBe("/admin/deliveries?state=skipped&channel=email");
  expect(screen.getByText(/E-mail is off since .*14/)).toBeTruthy();
});
