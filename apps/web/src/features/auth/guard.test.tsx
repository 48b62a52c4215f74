import { screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { openApp } from "../../testing/open-app";
import { makeCurrentUser } from "../../testing/people";

const member = makeCurrentUser({ role: "member" });

describe("the way into signed-in pages", () => {
  it("leads through the sign-in page and remembers where somebody wanted to go", async () => {
    const { router } = openApp("/admin/users?status=active", {});
    expect(await screen.findByRole("heading", { level: 1, name: "Sign in to Meridian Data" })).toBeTruthy();
    expect(router.state.location.search).toEqual({ next: "/admin/users?status=active" });
  });

  it.each(["/admin", "/admin/users", "/admin/invitations"])(
    "keeps members out of %s and asks nothing",
    async (path) => {
      const { calls } = openApp(path, { "auth.me": () => member });
      expect(await screen.findByRole("heading", { name: "This page is not open to you" })).toBeTruthy();
      expect(calls.filter(({ path }) => /^(users|invitations|home)\./.test(path))).toEqual([]);
    },
  );

  it.each([
    ["/admin/users?kind=consumers&search=tim%40harbor.example", "/portal/organization"],
    ["/admin/invitations?search=tim%40harbor.example", "/portal/organization/invitations"],
  ])("leads org admins from %s, as notices name it, to their own list", async (asked, own) => {
    const organization = { id: "org_aaaaaaaaaaaaaaaaaaaaaa", name: "Harbor Logistics" };
    const { router } = openApp(asked, { "auth.me": () => makeCurrentUser({ role: "org_admin", organization }) });
    await waitFor(() => expect(router.state.location.pathname).toBe(own));
    expect(router.state.location.search).toEqual({ search: "tim@harbor.example" });
  });

  it("shows people the face that is open to them", async () => {
    const { router } = openApp("/", { "auth.me": () => member });
    await waitFor(() => expect(router.state.location.pathname).toBe("/portal"));
  });

  it("tells those without any access who can help", async () => {
    openApp("/", { "auth.me": () => ({ ...member, portalAccess: false, chatAccess: false }) });
    expect(await screen.findByRole("heading", { name: "Nothing is open to you yet" })).toBeTruthy();
    expect(screen.getByText(/An admin of Meridian Data can do that/)).toBeTruthy();
  });

  it("shows an unknown address inside the frame", async () => {
    openApp("/nowhere", { "auth.me": () => member });
    expect(await screen.findByRole("heading", { name: "There is nothing at this address" })).toBeTruthy();
    expect(screen.getByRole("button", { name: "Account of Ines Okafor" })).toBeTruthy();
  });

  it("closes the set-up page for good", async () => {
    openApp("/setup?token=abc", {});
    expect(await screen.findByRole("heading", { name: "There is nothing at this address" })).toBeTruthy();
  });
});
