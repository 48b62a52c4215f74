import { AppError } from "@gatehouse/shared/errors";
import { screen, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { openApp } from "../../testing/open-app";
import { makeCurrentUser } from "../../testing/people";

const csv = "Code,Quota\nSPRING-HARBOR,50\nAUTUMN,0\n";

const rows = [
  { line: 2, code: "SPRING-HARBOR", place: "Harbor Logistics", problem: null },
  { line: 3, code: "AUTUMN", place: null, problem: "A code is used at least once" },
];

const openImport = async (importCodes: (input: never) => unknown) => {
  const app = openApp("/admin/invite-codes", {
    "auth.me": () => makeCurrentUser(),
    "inviteCodes.counts": () => ({ joined: 0 }),
    "inviteCodes.list": () => ({ items: [], nextCursor: null, total: 0, isTotalExact: true }),
    "inviteCodes.import": importCodes,
  });
  await app.user.click(await screen.findByRole("button", { name: "Import CSV" }));
  const dialog = await screen.findByRole("dialog", { name: "Import invite codes" });
  const choose = async (file: File) => {
    const input = dialog.querySelector<HTMLInputElement>("input[type=file]");
    if (!input) throw new Error("There is no place for a file");
    await app.user.upload(input, file);
  };
  const imported = () => app.calls.filter(({ path }) => path === "inviteCodes.import").map(({ input }) => input);
  return { ...app, dialog: within(dialog), choose, imported };
};

it("looks through the file first, and makes its codes when asked for", async () => {
  const { user, dialog, choose, imported } = await openImport(() => ({ created: 1, refused: 1, rows }));
  await choose(new File([csv], "codes.csv", { type: "text/csv" }));
  await dialog.findByText("Line 3: A code is used at least once");
  expect(imported()).toEqual([{ csv, dryRun: true }]);
  await user.click(dialog.getByRole("button", { name: "Make 1 code" }));
  await screen.findByRole("dialog", { name: "1 code made" });
  expect(imported()).toEqual([
    { csv, dryRun: true },
    { csv, dryRun: false },
  ]);
});

it("says what is wrong with the file, and takes another", async () => {
  const { dialog, choose, imported } = await openImport(() => {
    throw new AppError("input.invalid", { fields: { csv: "The first line names no column" } });
  });
  await choose(new File([], "empty.csv", { type: "text/csv" }));
  await dialog.findByText("The file is empty.");
  expect(imported()).toEqual([]);
  await choose(new File([csv], "odd.csv", { type: "text/csv" }));
  await dialog.findByText("The first line names no column");
  expect(dialog.getByRole("button", { name: "Choose another file" })).toBeDefined();
});
