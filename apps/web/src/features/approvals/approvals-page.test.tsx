import type { Approval } from "@gatehouse/shared/approvals/approval";
import { AppError } from "@gatehouse/shared/errors";
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { Answers } from "../../testing/answering-server";
import { openApp } from "../../testing/open-app";
import { makeCurrentUser } from "../../testing/people";

const person = (name: string, changes: Partial<Approval> = {}): Approval => ({
  kind: "person",
  id: `usr_${name.padEnd(22, "a").slice(0, 22).replaceAll(" ", "_")}`,
  number: 7,
  name,
  email: `${name.replace(" ", ".").toLowerCase()}@alderfinch.example`,
  createdAt: new Date("2026-11-20T09:42:00Z"),
  answers: [{ label: "What you do", value: "Developer" }],
  emailVerified: true,
  organizationName: null,
  teamNames: [],
  hasInviteCode: false,
  rejected: null,
  ...(changes as object),
});
const quillon: Approval = {
  kind: "organization",
  id: "org_aaaaaaaaaaaaaaaaaaaaaa",
  number: 3,
  name: "Quillon Labs",
  createdAt: new Date("2026-11-21T09:42:00Z"),
  answers: [],
  requester: { id: "usr_x", name: "Jonas Feld", email: "jonas@quillon.example" },
};
const leila = person("Leila Haddad");
const mateo = person("Mateo Vargas");

/** A queue that follows what is decided. */
const openQueue = ({ waiting = [leila, mateo, quillon], search = "", answers = {} as Answers } = {}) => {
  let queue = waiting;
  const leave = (ids: string[]) => {
    queue = queue.filter(({ id }) => !ids.includes(id));
    return { done: ids.map((id) => ({ id, name: "" })), refused: [] };
  };
  return openApp(`/admin/approvals${search}`, {
    "auth.me": () => makeCurrentUser(),
    "approvals.list": () => ({ items: queue, nextCursor: null, total: queue.length, isTotalExact: true }),
    "approvals.counts": () => ({ person: 2, organization: 1 }),
    "approvals.approvePeople": ({ ids }: { ids: string[] }) => leave(ids),
    "approvals.rejectPeople": ({ ids }: { ids: string[] }) => leave(ids),
    "organizationRequests.approve": ({ id }: { id: string }) => leave([id]),
    ...answers,
  });
};

const detail = (title: string) => screen.findByRole("heading", { level: 2, name: title });
const inputOf = (calls: { path: string; input: unknown }[], path: string) =>
  calls.filter((call) => call.path === path).map(({ input }) => input);

describe("the queue", () => {
  it("shows who waits longest first, with what they answered", async () => {
    openQueue();
    await detail("Leila Haddad registered");
    expect(screen.getByText("Developer")).toBeTruthy();
    expect(screen.getByText("Verified")).toBeTruthy();
    expect(screen.getByRole("link", { name: /^Quillon Labs/ })).toBeTruthy();
  });

  it("says that nobody waits", async () => {
    openQueue({ waiting: [] });
    await screen.findByText("All decided");
  });

  it("says what failed and offers a retry", async () => {
    openQueue({
      answers: {
        "approvals.list": () => {
          throw new AppError("not-found");
        },
      },
    });
    await screen.findByText("The queue could not be loaded");
    expect(screen.getByRole("button", { name: "Try again" })).toBeTruthy();
  });

  it("moves with j and k, and the address says who is looked at", async () => {
    const { user, router } = openQueue();
    await detail("Leila Haddad registered");
    await user.keyboard("jj");
    await detail("Quillon Labs wants to register");
    expect(screen.getByText("Jonas Feld, jonas@quillon.example")).toBeTruthy();
    expect(router.state.location.search).toEqual({ id: quillon.id });
    await user.keyboard("k");
    await detail("Mateo Vargas registered");
  });

  it("shows one that a notice leads to, and says when it was decided", async () => {
    openQueue({
      search: "?id=usr_bbbbbbbbbbbbbbbbbbbbbb",
      answers: {
        "approvals.get": () => {
          throw new AppError("user.wrong-status");
        },
      },
    });
    await screen.findByText("Somebody decided this already");
  });

  it("says why somebody was rejected before", async () => {
    const rejected = { reason: "Not a partner yet", at: new Date("2026-11-01T09:42:00Z") };
    openQueue({ waiting: [person("Tobias Weiss", { rejected })] });
    await screen.findByText("Not a partner yet");
    expect(screen.getByText("registered again")).toBeTruthy();
  });
});

describe("deciding", () => {
  it("approves with a and a note, and shows whoever comes next", async () => {
    const { user, calls } = openQueue();
    await user.type(await screen.findByLabelText("Note to Leila Haddad"), "Welcome on board");
    await user.click(screen.getByRole("button", { name: /^Approve/ }));
    await detail("Mateo Vargas registered");
    expect(inputOf(calls, "approvals.approvePeople")).toEqual([{ ids: [leila.id], note: "Welcome on board" }]);
    await user.keyboard("a");
    await detail("Quillon Labs wants to register");
    await user.keyboard("a");
    await screen.findByText("All decided");
    expect(inputOf(calls, "organizationRequests.approve")).toEqual([{ id: quillon.id }]);
  });

  it("rejects with r, never without a reason", async () => {
    const { user, calls } = openQueue();
    await detail("Leila Haddad registered");
    await user.keyboard("r");
    const dialog = within(await screen.findByRole("dialog", { name: "Reject Leila Haddad" }));
    await user.click(dialog.getByRole("button", { name: "Reject registration" }));
    await dialog.findByText("Say why, in a few words");
    expect(inputOf(calls, "approvals.rejectPeople")).toEqual([]);
    await user.click(dialog.getByRole("button", { name: "Private address" }));
    await user.click(dialog.getByRole("button", { name: "Reject registration" }));
    await detail("Mateo Vargas registered");
    expect(inputOf(calls, "approvals.rejectPeople")).toEqual([
      { ids: [leila.id], reason: "Please register again with the address of your company." },
    ]);
  });

  it("decides several after a look at what happens, and names who was left out", async () => {
    const { user, calls } = openQueue({
      answers: {
        "approvals.approvePeople": () => ({
          done: [{ id: mateo.id, name: mateo.name }],
          refused: [{ id: leila.id, name: leila.name, code: "user.wrong-status", message: "Decided already." }],
        }),
      },
    });
    await user.click(await screen.findByLabelText("Select Leila Haddad"));
    await user.click(screen.getByLabelText("Select Mateo Vargas"));
    await user.click(screen.getByLabelText("Select Quillon Labs"));
    await user.click(screen.getByRole("button", { name: "Approve…" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Approve 3 registrations" }));
    expect(dialog.getByText("2 people can sign in")).toBeTruthy();
    expect(dialog.getByText("1 organization opens")).toBeTruthy();
    await user.click(dialog.getByRole("button", { name: "Approve 3 registrations" }));
    await screen.findByText("2 registrations approved");
    expect(screen.getByText(/Leila Haddad: Decided already/)).toBeTruthy();
    expect(inputOf(calls, "organizationRequests.approve")).toEqual([{ id: quillon.id }]);
  });

  it("stays where it is when the server refuses, and says why", async () => {
    const { user } = openQueue({
      answers: {
        "approvals.approvePeople": () => ({
          done: [],
          refused: [{ id: leila.id, name: leila.name, code: "user.not-verified", message: "Not confirmed yet." }],
        }),
      },
    });
    await detail("Leila Haddad registered");
    await user.keyboard("a");
    await screen.findByText("Leila Haddad was not approved");
    expect(screen.getByText(/Not confirmed yet/)).toBeTruthy();
    await detail("Leila Haddad registered");
  });
});

it("is not open to consumers", async () => {
  openQueue({ answers: { "auth.me": () => makeCurrentUser({ role: "member" }) } });
  await waitFor(() => expect(screen.queryByRole("heading", { level: 1, name: "Approvals" })).toBeNull());
  await screen.findByRole("heading", { level: 1 });
});
