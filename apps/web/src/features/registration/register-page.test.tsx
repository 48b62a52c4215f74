import { AppError } from "@gatehouse/shared/errors";
import type { PublicSettings } from "@gatehouse/shared/settings/settings";
import { screen, waitFor, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import type { Answers } from "../../testing/answering-server";
import { openApp } from "../../testing/open-app";
import { makeCurrentUser } from "../../testing/people";

const options: PublicSettings = {
  workspaceName: "Meridian Data",
  peopleMayRegister: true,
  termsUrl: "",
  privacyUrl: "",
  allowedDomains: [],
  extraFields: [],
  minPasswordLength: 12,
  emailEnabled: true,
  provesEmail: true,
};

const openPage = (changes: Partial<PublicSettings> = {}, answers: Answers = {}, search = "") =>
  openApp(`/auth/password/register${search}`, {
    "registration.options": () => ({ ...options, ...changes }),
    "registration.register": () => ({ next: "verify-email", user: null }),
    ...answers,
  });

const heading = (name: string) => screen.findByRole("heading", { level: 1, name });

const fill = async (user: UserEvent) => {
  await user.type(await screen.findByLabelText("First name"), "Leila");
  await user.type(screen.getByLabelText("Last name"), "Haddad");
  await user.type(screen.getByLabelText("Work e-mail"), "leila@alderfinch.example");
  await user.type(screen.getByLabelText("Password"), "brick arch lantern 42");
};
const typed = { email: "leila@alderfinch.example", password: "brick arch lantern 42" };
const submit = (user: UserEvent) => user.click(screen.getByRole("button", { name: "Create account" }));

describe("registering", () => {
  it("leads to the mailbox where the address has to be proved, and back to the form as it was", async () => {
    const { user, calls } = openPage();
    await fill(user);
    await submit(user);
    await heading("Look into your mailbox");
    expect(screen.getByText("leila@alderfinch.example")).toBeTruthy();
    expect(calls.find(({ path }) => path === "registration.register")?.input).toMatchObject({ firstName: "Leila" });
    await user.click(screen.getByRole("button", { name: "Change it" }));
    expect(await screen.findByLabelText("First name")).toHaveProperty("value", "Leila");
    expect(screen.getByLabelText("Password")).toHaveProperty("value", "");
  });

  it("sends the link again", async () => {
    const { user, calls } = openPage({}, { "registration.resendVerification": () => null });
    await fill(user);
    await submit(user);
    await user.click(await screen.findByRole("button", { name: "Send the link again" }));
    await screen.findByText(/A new link is on its way to leila@alderfinch.example/);
    const asked = calls.find(({ path }) => path === "registration.resendVerification");
    expect(asked?.input).toEqual({ email: "leila@alderfinch.example" });
  });

  it("says that an admin decides and that a mail follows", async () => {
    const { user } = openPage(
      { provesEmail: false },
      { "registration.register": () => ({ next: "wait", user: null }) },
    );
    await fill(user);
    await submit(user);
    await heading("Almost there, Leila");
    expect(await screen.findByText("An admin of Meridian Data looks at new people first.")).toBeTruthy();
    expect(screen.getByText(/We write to/)).toBeTruthy();
  });

  it("looks again for whoever waits, and takes them in when an admin approved", async () => {
    let isApproved = false;
    const { user, calls, router } = openPage(
      { provesEmail: false },
      {
        "registration.register": () => ({ next: "wait", user: null }),
        "auth.signIn": () => {
          if (!isApproved) throw new AppError("auth.account-not-active");
          return { step: "signed-in", user: makeCurrentUser({ role: "member" }) };
        },
      },
    );
    await fill(user);
    await submit(user);
    await user.click(await screen.findByRole("button", { name: "Check again" }));
    await screen.findByText("No admin has decided yet.");
    expect(calls.find(({ path }) => path === "auth.signIn")?.input).toEqual(typed);
    isApproved = true;
    await user.click(screen.getByRole("button", { name: "Check again" }));
    await waitFor(() => expect(router.state.location.pathname).toBe("/portal"));
  });

  it("is withdrawn after a question, and says so at the door", async () => {
    const { user, calls } = openPage(
      { provesEmail: false },
      { "registration.register": () => ({ next: "wait", user: null }), "registration.withdraw": () => null },
    );
    await fill(user);
    await submit(user);
    await user.click(await screen.findByRole("button", { name: "Withdraw" }));
    const question = await screen.findByRole("alertdialog", { name: "Withdraw your registration?" });
    expect(calls.some(({ path }) => path === "registration.withdraw")).toBe(false);
    await user.click(within(question).getByRole("button", { name: "Withdraw" }));
    await screen.findByText("Your registration is withdrawn.");
    expect(calls.find(({ path }) => path === "registration.withdraw")?.input).toEqual(typed);
  });

  it("is not withdrawn when an admin was faster, and says so", async () => {
    const { user } = openPage(
      { provesEmail: false },
      {
        "registration.register": () => ({ next: "wait", user: null }),
        "registration.withdraw": () => {
          throw new AppError("registration.decided");
        },
      },
    );
    await fill(user);
    await submit(user);
    await user.click(await screen.findByRole("button", { name: "Withdraw" }));
    const question = await screen.findByRole("alertdialog");
    await user.click(within(question).getByRole("button", { name: "Withdraw" }));
    await screen.findByText(/An admin decided about this registration a moment ago/);
    expect(screen.getByRole("button", { name: "Check again" })).toBeTruthy();
  });

  it("says without SMTP that no mail will come, and what to do", async () => {
    const { user } = openPage(
      { provesEmail: false, emailEnabled: false },
      { "registration.register": () => ({ next: "wait", user: null }) },
    );
    await fill(user);
    expect(screen.queryByText(/We send a link there/)).toBeNull();
    await submit(user);
    await screen.findByText(/No mail goes out from here/);
    expect(screen.queryByText(/We write to/)).toBeNull();
  });

  it("takes whoever may enter at once in", async () => {
    const leila = makeCurrentUser({ role: "member", firstName: "Leila" });
    const { user, router } = openPage({}, { "registration.register": () => ({ next: "sign-in", user: leila }) });
    await fill(user);
    await submit(user);
    await waitFor(() => expect(router.state.location.pathname).toBe("/portal"));
  });

  it("keeps the form when the code is used up, and says so at its field", async () => {
    const message = "This code is used up. Ask whoever gave it to you for a new one.";
    const refuse = () => {
      throw new AppError("invite-code.used-up", { fields: { code: message } });
    };
    const { user } = openPage({}, { "registration.register": refuse }, "?code=SPRING-HARBOR");
    await fill(user);
    expect(screen.getByLabelText(/Invite code/)).toHaveProperty("value", "SPRING-HARBOR");
    await submit(user);
    await screen.findByText(message);
    expect(screen.getByLabelText("First name")).toHaveProperty("value", "Leila");
    expect(screen.getByLabelText("Password")).toHaveProperty("value", "brick arch lantern 42");
  });

  it("sends a double click once", async () => {
    const { user, calls } = openPage();
    await fill(user);
    await user.dblClick(screen.getByRole("button", { name: "Create account" }));
    await heading("Look into your mailbox");
    expect(calls.filter(({ path }) => path === "registration.register")).toHaveLength(1);
  });
});

describe("what the workspace asks", () => {
  const extraFields: PublicSettings["extraFields"] = [
    {
      key: "job",
      label: "What you do",
      kind: "choice",
      audience: "people",
      isRequired: true,
      choices: ["Dev", "Ops"],
      help: "",
    },
  ];

  it("is asked, and refused at its field before anything is sent", async () => {
    const { user, calls } = openPage({
      extraFields,
      termsUrl: "https://meridian.example/terms",
      minPasswordLength: 15,
    });
    await screen.findByText("Meridian Data also asks");
    expect(screen.getByText(/At least 15 characters/)).toBeTruthy();
    expect(screen.getByRole("link", { name: "terms of use" })).toHaveProperty("href", "https://meridian.example/terms");
    await fill(user);
    await submit(user);
    expect(await screen.findAllByText("Answer this")).toHaveLength(1);
    expect(screen.getByText("Accept this to go on")).toBeTruthy();
    expect(calls.some(({ path }) => path === "registration.register")).toBe(false);
    await user.selectOptions(screen.getByLabelText("What you do"), "Dev");
    await user.click(screen.getByRole("checkbox"));
    await submit(user);
    await heading("Look into your mailbox");
    expect(calls.find(({ path }) => path === "registration.register")?.input).toMatchObject({
      extra: { job: "Dev" },
      acceptsTerms: true,
    });
  });

  it("is a code where registration is closed", async () => {
    const { user, calls } = openPage({ peopleMayRegister: false });
    await screen.findByText("You need an invite code.");
    await fill(user);
    await submit(user);
    await screen.findByText("Enter your invite code");
    expect(calls.some(({ path }) => path === "registration.register")).toBe(false);
  });

  it("is what the workspace of the code asks, once the code is known to open something", async () => {
    const { user, calls } = openPage(
      {},
      {
        "inviteCodes.preview": ({ code }: { code: string }) => {
          if (code !== "KESTREL-26") throw new AppError("invite-code.not-found");
          return {
            code,
            workspaceName: "Kestrel",
            organizationName: "Night Freight",
            teamNames: [],
            role: "member",
            emailDomains: [],
            autoApprove: true,
          };
        },
        "registration.options": ({ code }: { code: string }) =>
          code === "KESTREL-26"
            ? { ...options, workspaceName: "Kestrel", extraFields, minPasswordLength: 15 }
            : options,
      },
    );
    await fill(user);
    const field = screen.getByLabelText(/Invite code/);
    await user.type(field, "NOSUCHCODE");
    await user.tab();
    await screen.findByText(/This code does not exist/);
    expect(calls.filter(({ path }) => path === "registration.options").map(({ input }) => input)).toEqual([
      { code: "" },
    ]);
    await user.clear(field);
    await user.type(field, "KESTREL-26");
    await user.tab();
    await screen.findByText("Kestrel also asks");
    expect(screen.getByText(/At least 15 characters/)).toBeTruthy();
    await submit(user);
    expect(await screen.findAllByText("Answer this")).toHaveLength(1);
    await user.selectOptions(screen.getByLabelText("What you do"), "Dev");
    await submit(user);
    await heading("Look into your mailbox");
    expect(calls.find(({ path }) => path === "registration.register")?.input).toMatchObject({ extra: { job: "Dev" } });
  });

  it("names the domains that may register", async () => {
    openPage({ allowedDomains: ["harbor.example", "hl-nl.example"] });
    await screen.findByText(/An address at harbor.example or hl-nl.example/);
  });
});

it("offers a retry when the form can't be loaded", async () => {
  openApp("/auth/password/register", {
    "registration.options": () => {
      throw new AppError("not-found");
    },
  });
  await screen.findByText("The form could not be loaded");
  expect(screen.getByRole("button", { name: "Try again" })).toBeTruthy();
});

it("lets nobody register who is signed in", async () => {
  const { router } = openPage({}, { "auth.me": () => makeCurrentUser({ role: "member" }) });
  await waitFor(() => expect(router.state.location.pathname).toBe("/portal"));
});
