import { Link } from "@tanstack/react-router";
import { screen, waitFor } from "@testing-library/react";
import { expect, it } from "vitest";
import { z } from "zod";
import { refusal } from "../../testing/refusal";
import { renderInApp } from "../../testing/render-in-app";
import { Button } from "../ui/button";
import { Input } from "../ui/input";
import { Form } from "./form";
import { FormField } from "./form-field";
import { useZodForm } from "./use-zod-form";

const schema = z.object({
  name: z.string().trim().min(1, "Enter a name"),
  email: z.string().includes("@", { message: "Enter an e-mail address" }),
});

type Values = z.output<typeof schema>;

const renderForm = (onSubmit: (values: Values) => unknown, defaultValues = { name: "", email: "" }) =>
  renderInApp(() => {
    const form = useZodForm(async () => schema, { defaultValues, onSubmit });
    return (
      <Form form={form}>
        <FormField form={form} name="name" label="Name">
          <Input />
        </FormField>
        <FormField form={form} name="email" label="E-mail" help="Alerts go here.">
          <Input />
        </FormField>
        <Button type="submit" isLoading={form.isSubmitting}>
          Save
        </Button>
        <Link to={"/elsewhere" as never}>Elsewhere</Link>
      </Form>
    );
  });

const field = (label: string) => screen.findByLabelText<HTMLInputElement>(label);
const filled = { name: "Ines", email: "ines@meridian.example" };

it("hands on what the schema makes of the values", async () => {
  const sent: Values[] = [];
  const { user } = renderForm((values) => sent.push(values));
  await user.type(await field("Name"), "  Ines ");
  await user.type(await field("E-mail"), "ines@meridian.example{Enter}");
  await waitFor(() => expect(sent).toEqual([filled]));
});

it("puts each error at its field, counts them above and begins at the first", async () => {
  const { user } = renderForm(() => undefined);
  await user.click(await screen.findByRole("button", { name: "Save" }));
  const alert = await screen.findByRole("alert");
  expect(alert.textContent).toBe("Two fields need a look. Name, E-mail. Nothing was saved.");
  const [name, email] = [await field("Name"), await field("E-mail")];
  expect(document.activeElement).toBe(name);
  const described = email.getAttribute("aria-describedby")?.split(" ") ?? [];
  const words = described.map((id) => document.getElementById(id)?.textContent);
  expect(words).toEqual(["Enter an e-mail address", "Alerts go here."]);
  expect(email.getAttribute("aria-invalid")).toBe("true");
  await user.click(screen.getByRole("button", { name: "E-mail" }));
  expect(document.activeElement).toBe(email);
});

it("puts the server's errors at the fields they name", async () => {
  const taken = refusal({ code: "user.email-taken", fields: { email: "Maya uses this address." } });
  const { user } = renderForm(() => Promise.reject(taken), filled);
  await user.click(await screen.findByRole("button", { name: "Save" }));
  expect(await screen.findByText("Maya uses this address.")).toBeDefined();
  expect(document.activeElement).toBe(await field("E-mail"));
  expect(screen.getByRole("alert").textContent).toContain("One field needs a look.");
});

it("says above the form why all of it was refused, and keeps what was typed", async () => {
  const refused = refusal({ code: "auth.forbidden", message: "Your role does not include this." });
  const { user } = renderForm(() => Promise.reject(refused), filled);
  await user.click(await screen.findByRole("button", { name: "Save" }));
  expect((await screen.findByRole("alert")).textContent).toContain("Your role does not include this.");
  expect((await field("Name")).value).toBe("Ines");
});

it("names the number to quote when the server failed", async () => {
  const failed = refusal({ code: "internal", message: "Something went wrong on our side.", requestId: "req_7" });
  const { user } = renderForm(() => Promise.reject(failed), filled);
  await user.click(await screen.findByRole("button", { name: "Save" }));
  expect((await screen.findByRole("alert")).textContent).toContain("req_7");
});

it("is sent once however often it is pressed", async () => {
  let calls = 0;
  let finish = () => {};
  const { user } = renderForm(() => {
    calls += 1;
    return new Promise<void>((resolve) => {
      finish = resolve;
    });
  }, filled);
  const save = await screen.findByRole("button", { name: "Save" });
  await user.click(save);
  await waitFor(() => expect(save.getAttribute("aria-busy")).toBe("true"));
  await user.click(save);
  await user.type(await field("Name"), "{Enter}{Control>}{Enter}{/Control}");
  finish();
  await waitFor(() => expect(save.getAttribute("aria-busy")).toBeNull());
  expect(calls).toBe(1);
});

it("is sent by Command or Control with Enter", async () => {
  const sent: Values[] = [];
  const { user } = renderForm((values) => sent.push(values), filled);
  await user.type(await field("Name"), "{Control>}{Enter}{/Control}");
  await waitFor(() => expect(sent).toHaveLength(1));
});

it("asks before what was typed is lost", async () => {
  const { user, router } = renderForm(() => undefined);
  await user.type(await field("Name"), "Ines");
  await user.click(screen.getByText("Elsewhere"));
  await user.click(await screen.findByRole("button", { name: "Stay" }));
  expect(router.state.location.pathname).toBe("/");
  expect((await field("Name")).value).toBe("Ines");
  await user.click(screen.getByText("Elsewhere"));
  await user.click(await screen.findByRole("button", { name: "Leave" }));
  expect(await screen.findByRole("heading", { name: "Elsewhere" })).toBeDefined();
});
