import { AppError } from "@gatehouse/shared/errors";
import type { InviteCodePreview } from "@gatehouse/shared/invite-codes/invite-code";
import { screen, waitFor } from "@testing-library/react";
import { expect, it } from "vitest";
import type { Answers } from "../../testing/answering-server";
import { openApp } from "../../testing/open-app";

const options = {
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

const preview: InviteCodePreview = {
  code: "SPRING-HARBOR",
  workspaceName: "Meridian Data",
  organizationName: "Harbor Logistics",
  teamNames: ["Integrations"],
  role: "member",
  emailDomains: ["harbor.example", "hl-nl.example"],
  autoApprove: true,
};

const openRegistration = (search: string, answers: Answers) =>
  openApp(`/auth/password/register${search}`, {
    "registration.options": () => options,
    "inviteCodes.preview": () => preview,
    ...answers,
  });

const asked = (calls: { path: string; input: unknown }[]) =>
  calls.filter(({ path }) => path === "inviteCodes.preview").map(({ input }) => (input as { code: string }).code);

it("a code that comes with the link is filled in and says at once what it gives", async () => {
  const { calls } = openRegistration("?code=SPRING-HARBOR", {});
  expect(await screen.findByText("You join Harbor Logistics")).toBeTruthy();
  expect(screen.getByText("No approval needed. For addresses at harbor.example or hl-nl.example.")).toBeTruthy();
  expect(screen.getByLabelText<HTMLInputElement>(/Invite code/).value).toBe("SPRING-HARBOR");
  expect(asked(calls)).toEqual(["SPRING-HARBOR"]);
});

it("a typed code is looked up when the field is left, not letter by letter", async () => {
  const { user, calls } = openRegistration("", {
    "inviteCodes.preview": () => ({ ...preview, role: "org_admin", autoApprove: false, emailDomains: [] }),
  });
  await user.type(await screen.findByLabelText(/Invite code/), "pilot eta");
  expect(asked(calls)).toEqual([]);
  await user.tab();
  expect(await screen.findByText("You are its Org admin. An admin approves you afterwards.")).toBeTruthy();
  expect(asked(calls)).toEqual(["pilot eta"]);
});

it("a code that opens nothing says why, until it is changed", async () => {
  const { user } = openRegistration("?code=HACKDAY", {
    "inviteCodes.preview": () => {
      throw new AppError("invite-code.used-up");
    },
  });
  expect(await screen.findByText(/This code is used up/)).toBeTruthy();
  await user.type(screen.getByLabelText(/Invite code/), "2");
  expect(screen.queryByText(/This code is used up/)).toBeNull();
});

it("a code that expired after the page was opened says so at its field, and all that was typed stays", async () => {
  const words = "This code has expired. Ask whoever gave it to you for a new one.";
  const { user } = openRegistration("?code=SPRING-HARBOR", {
    "registration.register": () => {
      throw new AppError("invite-code.expired", { fields: { code: words } });
    },
  });
  await screen.findByText("You join Harbor Logistics");
  await user.type(screen.getByLabelText("First name"), "Femke");
  await user.type(screen.getByLabelText("Last name"), "de Wit");
  await user.type(screen.getByLabelText("Work e-mail"), "femke@harbor.example");
  await user.type(screen.getByLabelText("Password"), "brass keystone over the arch");
  await user.click(screen.getByRole("button", { name: "Create account" }));
  expect(await screen.findByText(words)).toBeTruthy();
  expect(screen.queryByText("You join Harbor Logistics")).toBeNull();
  const code = screen.getByLabelText<HTMLInputElement>(/Invite code/);
  await waitFor(() => expect(document.activeElement).toBe(code));
  expect(code.getAttribute("aria-invalid")).toBe("true");
  expect(screen.getByLabelText<HTMLInputElement>("First name").value).toBe("Femke");
  expect(screen.getByLabelText<HTMLInputElement>("Password").value).toBe("brass keystone over the arch");
});
