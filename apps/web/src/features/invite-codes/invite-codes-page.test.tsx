import { AppError } from "@gatehouse/shared/errors";
import type { InviteCode, Redemption } from "@gatehouse/shared/invite-codes/invite-code";
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { Answers } from "../../testing/answering-server";
import { openApp } from "../../testing/open-app";
import { makeCurrentUser } from "../../testing/people";

const spring: InviteCode = {
  id: "ivc_aaaaaaaaaaaaaaaaaaaaaa",
  code: "SPRING-HARBOR",
  link: "https://portal.meridian.example/auth/password/register?code=SPRING-HARBOR",
  state: "active",
  used: 2,
  quota: 50,
  expiresAt: null,
  organization: { id: "org_aaaaaaaaaaaaaaaaaaaaaa", name: "Harbor Logistics" },
  team: { id: "tem_aaaaaaaaaaaaaaaaaaaaaa", name: "Integrations" },
  moreTeams: [{ id: "tem_bbbbbbbbbbbbbbbbbbbbbb", name: "Customs" }],
  role: "member",
  emailDomains: ["harbor.example"],
  autoApprove: true,
  createdBy: { id: "usr_aaaaaaaaaaaaaaaaaaaaaa", name: "Ines Okafor" },
  createdAt: new Date(),
  updatedAt: new Date("2026-11-22T10:00:00Z"),
};

const redemption = (id: string, change: Partial<Redemption>): Redemption => ({
  id,
  redeemedAt: new Date(),
  user: { id: `usr_${id}`, name: id, email: `${id}@harbor.example`, status: "active" },
  isMember: true,
  ...change,
});

const pageOf = <Item,>(...items: Item[]) => ({ items, nextCursor: null, total: items.length, isTotalExact: true });

const openCodes = (path: string, answers: Answers) =>
  openApp(`/admin/invite-codes${path}`, {
    "auth.me": () => makeCurrentUser(),
    "notifications.unreadCount": () => ({ count: 0 }),
    "approvals.counts": () => ({ person: 0, organization: 0 }),
    "inviteCodes.counts": () => ({ joined: 283 }),
    "inviteCodes.list": () => pageOf(spring),
    "inviteCodes.get": () => spring,
    "inviteCodes.redemptions": () => pageOf(),
    ...answers,
  });

describe("the list of codes", () => {
  it("shows how far each is used and where it leads", async () => {
    openCodes("", {});
    const row = await screen.findByRole("row", { name: /SPRING-HARBOR/ });
    for (const words of ["Harbor Logistics · Integrations", "2 of 50", "never", "Active"])
      expect(row.textContent).toContain(words);
    expect(await screen.findByText(/283 people have joined this way/)).toBeTruthy();
  });

  it("says what belongs here while there is none, with the first step", async () => {
    openCodes("", { "inviteCodes.list": () => pageOf() });
    expect(await screen.findByRole("heading", { name: "No invite codes yet" })).toBeTruthy();
    expect(screen.getAllByRole("button", { name: "New code" })).toHaveLength(2);
  });

  it("leads to the code, whose row is the current one", async () => {
    const { user } = openCodes("?state=active", {});
    await user.click(await screen.findByRole("link", { name: /SPRING-HARBOR/ }));
    expect(await screen.findByRole("heading", { level: 2, name: "SPRING-HARBOR" })).toBeTruthy();
    expect(screen.getByRole("link", { name: /SPRING-HARBOR/ }).getAttribute("aria-current")).toBe("page");
  });
});

describe("a code", () => {
  it("says what it gives", async () => {
    openCodes(`/${spring.id}`, {});
    expect(await screen.findByText("New people land in Integrations at Harbor Logistics.")).toBeTruthy();
    for (const words of ["48 left", "Integrations, Customs", "Automatic", "harbor.example"])
      expect(screen.getByText(words)).toBeTruthy();
    expect(await screen.findByText("Nobody has registered with this code yet.")).toBeTruthy();
  });

  it("says who came and what became of them", async () => {
    const suspended = { id: "usr_c", name: "Rafael", email: "r@harbor.example", status: "suspended" } as const;
    openCodes(`/${spring.id}`, {
      "inviteCodes.redemptions": () =>
        pageOf(
          redemption("piotr", {}),
          redemption("samir", { isMember: false }),
          redemption("rafael", { user: suspended }),
          redemption("gone", { user: null, isMember: false }),
        ),
    });
    const list = await screen.findByRole("list", { name: "Redemptions" });
    const rows = within(list).getAllByRole("listitem");
    expect(rows.map((row) => row.textContent)).toEqual([
      expect.stringMatching(/piotr.*Member$/),
      expect.stringMatching(/samir.*Left$/),
      expect.stringMatching(/Rafael.*Suspended$/),
      expect.stringMatching(/A deleted account.*Deleted$/),
    ]);
    const csv = screen.getAllByRole("link", { name: "CSV" }).at(-1);
    expect(csv?.getAttribute("href")).toBe(`/exports/redemptions.csv?id=${spring.id}`);
  });

  it("is switched off at once, as the one that was read", async () => {
    const { user, calls } = openCodes(`/${spring.id}`, { "inviteCodes.update": () => spring });
    await user.click(await screen.findByRole("button", { name: "Deactivate" }));
    await screen.findByText("SPRING-HARBOR is switched off");
    expect(calls.find(({ path }) => path === "inviteCodes.update")?.input).toEqual({
      id: spring.id,
      updatedAt: spring.updatedAt,
      isActive: false,
    });
  });

  it("whose team is gone says what to do", async () => {
    openCodes(`/${spring.id}`, { "inviteCodes.get": () => ({ ...spring, state: "not_usable", team: null }) });
    expect(await screen.findByText(/The team it led to was deleted/)).toBeTruthy();
  });

  it("that is not there says so beside the list", async () => {
    openCodes(`/${spring.id}`, {
      "inviteCodes.get": () => {
        throw new AppError("not-found");
      },
    });
    expect(await screen.findByRole("heading", { name: "There is no such code" })).toBeTruthy();
    expect(await screen.findByRole("row", { name: /SPRING-HARBOR/ })).toBeTruthy();
  });

  it("is deleted only after a question that says what goes and what stays", async () => {
    const { user, calls, router } = openCodes(`/${spring.id}`, { "inviteCodes.delete": () => null });
    await user.click(await screen.findByRole("button", { name: "More for SPRING-HARBOR" }));
    await user.click(await screen.findByRole("menuitem", { name: "Delete…" }));
    expect(await screen.findByText(/The 2 people who came with it stay/)).toBeTruthy();
    expect(calls.some(({ path }) => path === "inviteCodes.delete")).toBe(false);
    await user.click(screen.getByRole("button", { name: "Delete code" }));
    await waitFor(() => expect(router.state.location.pathname).toBe("/admin/invite-codes"));
  });
});

it("a new code says at its field that the wording is taken, and keeps what was typed", async () => {
  const { user } = openCodes("", {
    "inviteCodes.create": () => {
      throw new AppError("invite-code.taken", { fields: { code: "Another code has these letters." } });
    },
  });
  await user.click((await screen.findAllByRole("button", { name: "New code" }))[0] as HTMLElement);
  const dialog = await screen.findByRole("dialog", { name: "New code" });
  await user.type(within(dialog).getByLabelText(/Own wording/), "spring harbor");
  await user.type(within(dialog).getByLabelText(/E-mail domains/), "harbor.example; hl-nl.example");
  await user.click(within(dialog).getByRole("button", { name: /Make code/ }));
  expect(await within(dialog).findByText("Another code has these letters.")).toBeTruthy();
  expect(within(dialog).getByLabelText<HTMLInputElement>(/E-mail domains/).value).toBe("harbor.example; hl-nl.example");
});

it("a new code needs nothing typed", async () => {
  const { user, calls } = openCodes("", { "inviteCodes.create": () => spring });
  await user.click((await screen.findAllByRole("button", { name: "New code" }))[0] as HTMLElement);
  const dialog = await screen.findByRole("dialog", { name: "New code" });
  await user.click(within(dialog).getByRole("button", { name: /Make code/ }));
  expect(await screen.findByText("SPRING-HARBOR made")).toBeTruthy();
  expect(calls.find(({ path }) => path === "inviteCodes.create")?.input).toMatchObject({
    code: undefined,
    quota: null,
  });
});
