import { fireEvent, screen, waitFor } from "@testing-library/react";
import { expect, it } from "vitest";
import { z } from "zod";
import { renderInApp } from "../../testing/render-in-app";
import { Button } from "../ui/button";
import { Checkbox } from "../ui/checkbox";
import { NumberInput } from "../ui/number-input";
import { PasswordInput } from "../ui/password-input";
import { RadioCards } from "../ui/radio-cards";
import { Select } from "../ui/select";
import { Switch } from "../ui/switch";
import { Textarea } from "../ui/textarea";
import { DateField } from "./date-field";
import { Form } from "./form";
import { FormField } from "./form-field";
import { useZodForm } from "./use-zod-form";

const schema = z.object({
  reason: z.string(),
  role: z.enum(["admin", "member"]),
  password: z.string(),
  way: z.enum(["invitation", "password"]),
  portalAccess: z.boolean(),
  another: z.boolean(),
  days: z.number(),
  quota: z.number().nullable(),
  expiresAt: z.date().nullable(),
});

type Values = z.output<typeof schema>;

it("watches every kind of control, each found by its name", async () => {
  const sent: Values[] = [];
  const { user } = renderInApp(() => {
    const form = useZodForm(async () => schema, {
      defaultValues: {
        reason: "",
        role: "member",
        password: "",
        way: "invitation",
        portalAccess: false,
        another: true,
        days: 7,
        quota: 40,
        expiresAt: null,
      },
      onSubmit: (values) => sent.push(values),
    });
    return (
      <Form form={form}>
        <FormField form={form} name="reason" label="Reason">
          <Textarea />
        </FormField>
        <FormField form={form} name="role" label="Role">
          <Select
            options={[
              { value: "admin", label: "Admin" },
              { value: "member", label: "Member" },
            ]}
          />
        </FormField>
        <FormField form={form} name="password" label="Password">
          <PasswordInput autoComplete="new-password" />
        </FormField>
        <RadioCards
          {...form.register("way")}
          legend="How they get in"
          options={[
            { value: "invitation", label: "Send an invitation", help: "The link works once." },
            { value: "password", label: "Set a first password" },
          ]}
        />
        <Switch label="Portal access" help="Catalog and own apps" {...form.register("portalAccess")} />
        <FormField form={form} name="days" label="Valid for" kind="number">
          <NumberInput suffix="days" />
        </FormField>
        <FormField form={form} name="quota" label="Quota" kind="number" emptyAs={null}>
          <NumberInput />
        </FormField>
        <DateField form={form} name="expiresAt" label="Expires" moment="end" />
        <Checkbox label="Add another" {...form.register("another")} />
        <Button type="submit">Save</Button>
      </Form>
    );
  });
  await user.type(await screen.findByRole("textbox", { name: "Reason" }), "New colleague");
  await user.selectOptions(screen.getByRole("combobox", { name: "Role" }), "Admin");
  await user.type(screen.getByLabelText("Password"), "secret");
  expect(screen.getByRole<HTMLInputElement>("radio", { name: /Send an invitation/ }).checked).toBe(true);
  await user.click(screen.getByRole("radio", { name: /Set a first password/ }));
  await user.click(screen.getByRole("switch", { name: "Portal access" }));
  await user.click(screen.getByRole("checkbox", { name: "Add another" }));
  await user.type(screen.getByRole("spinbutton", { name: "Valid for" }), "0");
  await user.clear(screen.getByRole("spinbutton", { name: "Quota" }));
  fireEvent.change(screen.getByLabelText("Expires"), { target: { value: "2026-12-31" } });
  await user.click(screen.getByRole("button", { name: "Save" }));
  await waitFor(() =>
    expect(sent).toEqual([
      {
        reason: "New colleague",
        role: "admin",
        password: "secret",
        way: "password",
        portalAccess: true,
        another: false,
        days: 70,
        quota: null,
        expiresAt: new Date(2026, 11, 31, 23, 59, 59, 999),
      },
    ]),
  );
});
