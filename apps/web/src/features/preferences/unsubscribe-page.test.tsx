import { AppError } from "@gatehouse/shared/errors";
import type { Unsubscription } from "@gatehouse/shared/notifications/unsubscription";
import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { openApp } from "../../testing/open-app";

const link = "/unsubscribe?token=usr_1.membership.Vt4m0Rk8Zp2x";
const subscription: Unsubscription = {
  categories: ["membership", "access"],
  email: "j…@harbor.example",
  workspaceName: "Meridian Data",
  isOff: false,
};

const openLink = (address = link, refusal?: AppError) => {
  let isOff = false;
  const change = (to: boolean) => () => {
    if (refusal) throw refusal;
    isOff = to;
    return { ...subscription, isOff };
  };
  const app = openApp(address, {
    "unsubscribe.preview": () => ({ ...subscription, isOff }),
    "unsubscribe.start": change(true),
    "unsubscribe.undo": change(false),
  });
  return { ...app, asked: () => app.calls.map(({ path }) => path).filter((path) => path.startsWith("unsubscribe.")) };
};

const heading = (name: string) => screen.findByRole("heading", { level: 1, name });
const stop = "Stop e-mails about membership and access?";

it("says whose mails about what it stops, and asks for a press", async () => {
  const { asked } = openLink();
  expect(await heading(stop)).toBeDefined();
  expect(screen.getByText(/Meridian Data sends them to j…@harbor.example/)).toBeDefined();
  expect(asked()).toEqual(["unsubscribe.preview"]);
});

it("stops them without a sign-in, and takes it back", async () => {
  const { user, asked } = openLink();
  await user.click(await screen.findByRole("button", { name: "Stop these e-mails" }));
  expect(await heading("No more e-mails about membership and access")).toBeDefined();
  expect(screen.getByRole("link", { name: "Change what reaches me" }).getAttribute("href")).toBe(
    "/profile/notifications",
  );
  await user.click(screen.getByRole("button", { name: "Undo" }));
  expect(await heading(stop)).toBeDefined();
  expect(asked()).toContain("unsubscribe.undo");
});

it("says so when it did not work, and can be tried again", async () => {
  const { user } = openLink(link, new AppError("internal"));
  await user.click(await screen.findByRole("button", { name: "Stop these e-mails" }));
  expect((await screen.findByRole("alert")).textContent).toContain("Something went wrong");
  expect(screen.getByRole("button", { name: "Stop these e-mails" })).toBeDefined();
});

it("says that a link without a token is not complete", async () => {
  const { asked } = openLink("/unsubscribe");
  expect(await heading("This link is not complete")).toBeDefined();
  expect(asked()).toEqual([]);
});

it("says that a link is not complete which nobody knows", async () => {
  openApp(link, {
    "unsubscribe.preview": () => {
      throw new AppError("link.not-found");
    },
  });
  expect(await heading("This link is not complete")).toBeDefined();
});
