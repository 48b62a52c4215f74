import type { Invitation } from "@gatehouse/shared/invitations/invitation";
import { screen, waitFor, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { openApp } from "../../testing/open-app";
import { makeCurrentUser } from "../../testing/people";

const invitation = (id: string, name: string, state: Invitation["state"]): Invitation => ({
  id: `inv_${id.repeat(22)}`,
  email: `${id}@harbor.example`,
  firstName: name,
  lastName: "Marchetti",
  name: `${name} Marchetti`,
  role: "member",
  organization: { id: "org_aaaaaaaaaaaaaaaaaaaaaa", name: "Harbor Logistics" },
  state,
  invitedBy: null,
  createdAt: new Date(),
  sentAt: new Date(),
  expiresAt: new Date("2126-11-24T10:42:00Z"),
  acceptedAt: null,
});
const elena = invitation("a", "Elena", "open");
const piotr = invitation("b", "Piotr", "accepted");

it("several are revoked after a preview that names who is left out", async () => {
  const outcome = {
    done: [{ id: elena.id, name: elena.name }],
    refused: [{ id: piotr.id, name: piotr.name, code: "invitation.accepted", message: "Sign in." }],
  };
  const { user, calls } = openApp("/admin/invitations?state=open", {
    "auth.me": () => makeCurrentUser(),
    "approvals.counts": () => ({ person: 0, organization: 0 }),
    "notifications.unreadCount": () => ({ count: 0 }),
    "invitations.list": () => ({ items: [elena, piotr], nextCursor: null, total: 2, isTotalExact: true }),
    "invitations.previewChangeMany": () => outcome,
    "invitations.changeMany": () => outcome,
  });
  await screen.findByRole("row", { name: /Elena Marchetti/ });
  const csv = screen.getByRole("link", { name: "CSV" }).getAttribute("href");
  expect(csv).toBe("/exports/invitations.csv?sort=createdAt&direction=desc&state=open");
  for (const name of [elena.name, piotr.name])
    await user.click(within(screen.getByRole("row", { name: new RegExp(name) })).getByRole("checkbox"));
  await user.click(await screen.findByRole("button", { name: "Revoke" }));
  const dialog = await screen.findByRole("dialog", { name: "Revoke 2 invitations" });
  expect(await within(dialog).findByText("It was accepted.", { exact: false })).toBeTruthy();
  expect(calls.some(({ path }) => path === "invitations.changeMany")).toBe(false);
  await user.click(within(dialog).getByRole("button", { name: "Revoke 1 invitation" }));
  await waitFor(() =>
    expect(calls.find(({ path }) => path === "invitations.changeMany")?.input).toEqual({
      ids: [elena.id, piotr.id],
      change: { kind: "revoke" },
    }),
  );
  expect(await screen.findByText("1 invitation revoked")).toBeTruthy();
});

it("an organization is found by typing, however many there are, and its teams with it", async () => {
  const harbor = { id: "org_aaaaaaaaaaaaaaaaaaaaaa", name: "Harbor Logistics" };
  const night = { id: "tem_aaaaaaaaaaaaaaaaaaaaaa", name: "Night shift" };
  const { user, calls } = openApp("/admin/invitations", {
    "auth.me": () => makeCurrentUser(),
    "approvals.counts": () => ({ person: 0, organization: 0 }),
    "notifications.unreadCount": () => ({ count: 0 }),
    "invitations.list": () => ({ items: [elena], nextCursor: null, total: 1, isTotalExact: true }),
    "organizations.search": ({ search }: { search: string }) => (search === "harb" ? [harbor] : []),
    "teams.search": ({ organizationId }: { organizationId?: string }) => (organizationId === harbor.id ? [night] : []),
    "invitations.create": () => ({ invitation: elena, link: null }),
  });
  await user.click(await screen.findByRole("button", { name: "Invite" }));
  const dialog = await screen.findByRole("dialog", { name: "Invite" });
  await user.type(within(dialog).getByLabelText("First name"), "Elena");
  await user.type(within(dialog).getByLabelText("Last name"), "Marchetti");
  await user.type(within(dialog).getByLabelText("E-mail"), elena.email);
  await user.type(within(dialog).getByRole("combobox", { name: "Organization" }), "harb");
  await user.click(await screen.findByRole("option", { name: harbor.name }));
  await user.click(within(dialog).getByRole("combobox", { name: "Teams" }));
  await user.click(await screen.findByRole("option", { name: night.name }));
  await user.keyboard("{Escape}");
  await user.click(within(dialog).getByRole("button", { name: /Send invitation/ }));
  await waitFor(() =>
    expect(calls.find(({ path }) => path === "invitations.create")?.input).toMatchObject({
      organizationId: harbor.id,
      teamIds: [night.id],
    }),
  );
});
