import { AppError } from "@gatehouse/shared/errors";
import type {
  CreateWebhookInput,
  UpdateWebhookInput,
  Webhook,
  WebhookDelivery,
} from "@gatehouse/shared/webhooks/webhook";
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
// Shows what was done, and would else be loaded with the first toast.
import "../../components/ui/toaster";
import { openApp } from "../../testing/open-app";
import { makeCurrentUser } from "../../testing/people";

const at = new Date("2026-11-22T10:00:00Z");
const id = "whk_AAAAAAAAAAAAAAAAAAAAAA";

const makeWebhook = (overrides: Partial<Webhook> = {}): Webhook => ({
  id,
  name: "Harbor operations",
  url: "https://hooks.harbor.example/gatehouse",
  eventTypes: null,
  status: "active",
  statusChangedAt: at,
  failures: 0,
  last: { state: "sent", reason: null, at },
  formerSecretUntil: null,
  createdBy: { id: "usr_1", name: "Ines Okafor" },
  createdAt: at,
  updatedAt: at,
  ...overrides,
});

const makeDelivery = (overrides: Partial<WebhookDelivery> = {}): WebhookDelivery => ({
  id: "dlv_AAAAAAAAAAAAAAAAAAAAAA",
  eventId: "evt_1",
  type: "user.registered",
  title: "Somebody registered",
  state: "dead",
  reason: "Answered 503",
  attempts: 2,
  attemptLog: [
    { at, durationMs: 400, status: 503, error: "Answered 503", answer: "maintenance" },
    { at, durationMs: 10_000, status: null, error: "No answer in time", answer: null },
  ],
  createdAt: at,
  finishedAt: at,
  ...overrides,
});

type Start = { address?: string; webhooks?: Webhook[]; deliveries?: WebhookDelivery[]; refuse?: AppError };

const open = ({ address = "", webhooks = [makeWebhook()], deliveries = [], refuse }: Start = {}) => {
  const state = { webhooks };
  const change = (fields: Partial<Webhook>) => {
    state.webhooks = state.webhooks.map((webhook) => ({ ...webhook, ...fields }));
    return state.webhooks[0];
  };
  const app = openApp(`/admin/settings/webhooks${address}`, {
    "auth.me": () => makeCurrentUser({ role: "admin" }),
    "notifications.unreadCount": () => ({ count: 0 }),
    "approvals.counts": () => ({ person: 0, organization: 0 }),
    "webhooks.list": () => state.webhooks,
    "webhooks.get": () => {
      const [webhook] = state.webhooks;
      if (!webhook) throw new AppError("not-found");
      return webhook;
    },
    "webhooks.eventTypes": () => [
      { name: "user.registered", title: "Somebody registered", category: "account" },
      { name: "organization.requested", title: "Organization asked for", category: "organization" },
    ],
    "webhooks.deliveries": () => ({
      items: deliveries,
      nextCursor: null,
      total: deliveries.length,
      isTotalExact: true,
    }),
    "webhooks.create": ({ name, url, eventTypes }: CreateWebhookInput) => {
      if (refuse) throw refuse;
      state.webhooks = [makeWebhook({ name, url, eventTypes })];
      return { webhook: state.webhooks[0], secret: "whsec_new" };
    },
    "webhooks.update": ({ isActive }: UpdateWebhookInput) => change({ status: isActive ? "active" : "paused" }),
    "webhooks.rotateSecret": () => ({ webhook: change({ formerSecretUntil: at }), secret: "whsec_rotated" }),
    "webhooks.test": () => ({ deliveryId: "dlv_1" }),
    "webhooks.replay": () => null,
    "webhooks.delete": () => {
      state.webhooks = [];
      return null;
    },
  });
  const sent = (path: string) => app.calls.filter((call) => call.path === path).map(({ input }) => input);
  return { ...app, sent };
};

const pressInMenu = async (user: ReturnType<typeof open>["user"], item: string) => {
  await user.click(await screen.findByRole("button", { name: "More for Harbor operations" }));
  await user.click(await screen.findByRole("menuitem", { name: item }));
};

describe("the list", () => {
  it("says of each webhook where it goes, what it wants and how it went", async () => {
    open({ webhooks: [makeWebhook({ eventTypes: ["user.registered"], status: "disabled" })] });
    const row = within(await screen.findByRole("list", { name: "Webhooks" }));
    expect(row.getByRole("link", { name: "Harbor operations" }).getAttribute("href")).toBe(
      `/admin/settings/webhooks/${id}`,
    );
    expect(row.getByText("hooks.harbor.example")).toBeDefined();
    expect(row.getByText("1 event type")).toBeDefined();
    expect(row.getByText("Given up")).toBeDefined();
  });

  it("offers the first one when there is none", async () => {
    open({ webhooks: [] });
    expect(await screen.findByText("No webhooks yet")).toBeDefined();
    expect(screen.getByRole("button", { name: "New webhook" })).toBeDefined();
  });

  it("is not open to those who are no admins", async () => {
    openApp("/admin/settings/webhooks", { "auth.me": () => makeCurrentUser({ role: "member" }) });
    expect(await screen.findByRole("heading", { name: "This page is not open to you" })).toBeDefined();
  });

  it("offers another try when it cannot be loaded", async () => {
    openApp("/admin/settings/webhooks", {
      "auth.me": () => makeCurrentUser(),
      "webhooks.list": () => {
        throw new AppError("request.too-many");
      },
    });
    expect(await screen.findByRole("button", { name: "Try again" })).toBeDefined();
  });
});

describe("a new webhook", () => {
  const fill = async (user: ReturnType<typeof open>["user"], url: string) => {
    await user.click(await screen.findByRole("button", { name: "New webhook" }));
    const dialog = within(await screen.findByRole("dialog"));
    await user.type(dialog.getByLabelText("Name"), "Operations");
    await user.type(dialog.getByLabelText("Address"), url);
    return dialog;
  };

  it("is made with chosen events, and its secret has to be stored before going on", async () => {
    const { user, sent, router } = open({ webhooks: [] });
    const dialog = await fill(user, "https://hooks.harbor.example/x");
    await user.click(dialog.getByRole("radio", { name: /Chosen events/ }));
    await user.click(await dialog.findByRole("checkbox", { name: "Somebody registered" }));
    await user.click(dialog.getByRole("button", { name: /Make webhook/ }));
    const once = within(await screen.findByRole("dialog", { name: "Store this secret now" }));
    expect(once.getByDisplayValue("whsec_new")).toBeDefined();
    expect(sent("webhooks.create")).toEqual([
      { name: "Operations", url: "https://hooks.harbor.example/x", eventTypes: ["user.registered"] },
    ]);
    const done = once.getByRole<HTMLButtonElement>("button", { name: "Done" });
    expect(done.disabled).toBe(true);
    await user.keyboard("{Escape}");
    await user.click(once.getByRole("checkbox", { name: "I stored it" }));
    await user.click(done);
    await waitFor(() => expect(router.state.location.pathname).toBe(`/admin/settings/webhooks/${id}`));
  });

  it("is refused at its address by form and by server", async () => {
    const refuse = new AppError("input.invalid", { fields: { url: "127.0.0.1 is not a public address" } });
    const { user, sent } = open({ webhooks: [], refuse });
    const dialog = await fill(user, "hooks.harbor.example");
    await user.click(dialog.getByRole("button", { name: /Make webhook/ }));
    expect(await dialog.findAllByText(/Type the whole address/)).not.toEqual([]);
    expect(sent("webhooks.create")).toEqual([]);
    await user.clear(dialog.getByLabelText("Address"));
    await user.type(dialog.getByLabelText("Address"), "https://127.0.0.1/");
    await user.click(dialog.getByRole("button", { name: /Make webhook/ }));
    expect(await dialog.findAllByText("127.0.0.1 is not a public address")).not.toEqual([]);
  });

  it("wants at least one of chosen events", async () => {
    const { user } = open({ webhooks: [] });
    const dialog = await fill(user, "https://hooks.harbor.example/x");
    await user.click(dialog.getByRole("radio", { name: /Chosen events/ }));
    await user.click(dialog.getByRole("button", { name: /Make webhook/ }));
    expect(await dialog.findAllByText("Choose at least one event, or all")).not.toEqual([]);
  });
});

describe("the page of a webhook", () => {
  it("sends a test and says so", async () => {
    const { user, sent } = open({ address: `/${id}` });
    await user.click(await screen.findByRole("button", { name: "Send a test" }));
    expect(await screen.findByText("A test is on its way")).toBeDefined();
    expect(sent("webhooks.test")).toEqual([{ id }]);
  });

  it("unfolds what was tried, and sends it again", async () => {
    const { user, sent } = open({ address: `/${id}`, deliveries: [makeDelivery()] });
    await user.click(await screen.findByRole("button", { name: "Attempts of Somebody registered" }));
    const attempts = within(await screen.findByRole("list", { name: "Attempts" }));
    expect(attempts.getByText("No answer in time")).toBeDefined();
    expect(attempts.getByText(/“maintenance”/)).toBeDefined();
    await user.click(screen.getByRole("button", { name: "Send again" }));
    expect(await screen.findByText("It is on its way again")).toBeDefined();
    expect(sent("webhooks.replay")).toEqual([{ id: makeDelivery().id }]);
  });

  it("that is off offers no replay", async () => {
    const { user } = open({
      address: `/${id}`,
      webhooks: [makeWebhook({ status: "paused" })],
      deliveries: [makeDelivery()],
    });
    await user.click(await screen.findByRole("button", { name: "Attempts of Somebody registered" }));
    expect(screen.queryByRole("button", { name: "Send again" })).toBeNull();
  });

  it("says why it was given up, and switches on again", async () => {
    const last = { state: "dead", reason: "Answered 503", at } as const;
    const { user, sent } = open({
      address: `/${id}`,
      webhooks: [makeWebhook({ status: "disabled", failures: 5, last })],
    });
    expect(
      await screen.findByText(/5 deliveries failed one after the other. The last one: Answered 503/),
    ).toBeDefined();
    await user.click(screen.getByRole("button", { name: "Switch on" }));
    expect(await screen.findByText("Harbor operations is on")).toBeDefined();
    expect(sent("webhooks.update")).toEqual([{ id, updatedAt: at, isActive: true }]);
  });

  it("makes a new secret after asking, and shows it once", async () => {
    const { user } = open({ address: `/${id}` });
    await pressInMenu(user, "New secret…");
    await user.click(within(await screen.findByRole("alertdialog")).getByRole("button", { name: "Make secret" }));
    const once = within(await screen.findByRole("dialog", { name: "Store this secret now" }));
    expect(once.getByDisplayValue("whsec_rotated")).toBeDefined();
  });

  it("deletes it after asking", async () => {
    const { user, sent, router } = open({ address: `/${id}` });
    await pressInMenu(user, "Delete…");
    await user.click(within(await screen.findByRole("alertdialog")).getByRole("button", { name: "Delete webhook" }));
    await waitFor(() => expect(router.state.location.pathname).toBe("/admin/settings/webhooks"));
    expect(sent("webhooks.delete")).toEqual([{ id }]);
  });

  it("that does not exist is not found", async () => {
    open({ address: `/${id}`, webhooks: [] });
    expect(await screen.findByRole("heading", { level: 1, name: "There is nothing at this address" })).toBeDefined();
  });
});
