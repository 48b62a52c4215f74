import { AppError } from "@gatehouse/shared/errors";
import type { MyOrganization } from "@gatehouse/shared/my-organization/my-organization";
import type { OrganizationRequest } from "@gatehouse/shared/organization-requests/organization-request";
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { openApp } from "../../testing/open-app";
import { makeCurrentUser } from "../../testing/people";

const maya = makeCurrentUser({ role: "member", firstName: "Maya", manageableRoles: [] });
const request: OrganizationRequest = {
  id: "org_aaaaaaaaaaaaaaaaaaaaaa",
  name: "Harbor Logistics",
  status: "pending",
  reason: null,
  createdAt: new Date(),
  decidedAt: null,
};
const industry = {
  key: "industry",
  label: "Industry",
  help: "",
  kind: "text",
  audience: "organizations",
  isRequired: true,
  choices: [],
} as const;

type Registration = NonNullable<MyOrganization["registration"]>;

const openHome = (
  registration: Partial<Registration> | null,
  answers: Record<string, (input: never) => unknown> = {},
) =>
  openApp("/portal", {
    "auth.me": () => maya,
    "notifications.unreadCount": () => ({ count: 0 }),
    "myOrganization.get": () => ({
      organization: null,
      registration: registration && { isOpen: true, isApprovedAtOnce: false, request: null, ...registration },
      extraFields: [industry],
    }),
    ...answers,
  });

describe("the way to an organization", () => {
  it("asks for one with what the workspace wants to know", async () => {
    const { user, calls } = openHome({}, { "organizationRequests.create": () => request });
    await user.click(await screen.findByRole("button", { name: "Create an organization" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Create an organization" }));
    await user.type(await dialog.findByRole("textbox", { name: "Name" }), "Harbor Logistics");
    await user.click(dialog.getByRole("button", { name: "Ask for it" }));
    expect((await dialog.findByRole("alert")).textContent).toContain("Industry");
    await user.type(dialog.getByRole("textbox", { name: "Industry" }), "Shipping");
    await user.click(dialog.getByRole("button", { name: "Ask for it" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(calls.find(({ path }) => path === "organizationRequests.create")?.input).toEqual({
      name: "Harbor Logistics",
      extra: { industry: "Shipping" },
    });
  });

  it("leads to the new organization where nobody has to approve it", async () => {
    const { user, router } = openHome(
      { isApprovedAtOnce: true },
      { "organizationRequests.create": () => ({ ...request, status: "active" }), "users.list": () => null },
    );
    await user.click(await screen.findByRole("button", { name: "Create an organization" }));
    const dialog = within(await screen.findByRole("dialog"));
    await user.type(await dialog.findByRole("textbox", { name: "Name" }), "Harbor Logistics");
    await user.type(dialog.getByRole("textbox", { name: "Industry" }), "Shipping");
    await user.click(dialog.getByRole("button", { name: "Create organization" }));
    await waitFor(() => expect(router.state.location.pathname).toBe("/portal/organization"));
  });

  it("keeps what was typed when the name is taken", async () => {
    const { user } = openHome(
      {},
      {
        "organizationRequests.create": () => {
          throw new AppError("organization.name-taken", { fields: { name: "Another organization has this name." } });
        },
      },
    );
    await user.click(await screen.findByRole("button", { name: "Create an organization" }));
    const dialog = within(await screen.findByRole("dialog"));
    const name = await dialog.findByRole<HTMLInputElement>("textbox", { name: "Name" });
    await user.type(name, "Harbor Logistics");
    await user.type(dialog.getByRole("textbox", { name: "Industry" }), "Shipping");
    await user.click(dialog.getByRole("button", { name: "Ask for it" }));
    expect(await dialog.findByText("Another organization has this name.")).toBeTruthy();
    expect(name.value).toBe("Harbor Logistics");
  });

  it("shows what waits, and lets it be withdrawn after asking", async () => {
    const { user, calls } = openHome({ request }, { "organizationRequests.withdraw": () => ({ id: request.id }) });
    expect(await screen.findByText("Pending")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Create an organization" })).toBeNull();
    await user.click(screen.getByRole("button", { name: "Withdraw…" }));
    await user.click(await screen.findByRole("button", { name: "Withdraw request" }));
    await waitFor(() =>
      expect(calls.find(({ path }) => path === "organizationRequests.withdraw")?.input).toEqual({ id: request.id }),
    );
  });

  it("shows why not, and begins another try with the same name", async () => {
    const reason = "There is one already. Ask Noah.";
    const { user } = openHome({ request: { ...request, status: "rejected", reason, decidedAt: new Date() } });
    expect(await screen.findByText(reason)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Try again" }));
    const name = await screen.findByRole<HTMLInputElement>("textbox", { name: "Name" });
    expect(name.value).toBe("Harbor Logistics");
  });

  it("is not there where the workspace offers none", async () => {
    openHome({ isOpen: false });
    expect(await screen.findByRole("heading", { name: /Maya/ })).toBeTruthy();
    await waitFor(() => expect(screen.queryByText("Loading your organization")).toBeNull());
    expect(screen.queryByRole("button", { name: "Create an organization" })).toBeNull();
  });
});

it("says so when the portal is closed for everybody", async () => {
  openHome(null, {
    "myOrganization.get": () => {
      throw new AppError("auth.face-closed");
    },
  });
  expect(await screen.findByRole("heading", { name: "The portal is closed for now" })).toBeTruthy();
});
