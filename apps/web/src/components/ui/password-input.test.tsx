import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { Field } from "./field";
import { PasswordInput } from "./password-input";

it("shows the password and hides it again", async () => {
  const user = userEvent.setup();
  render(
    <Field label="Password">
      <PasswordInput autoComplete="current-password" />
    </Field>,
  );
  const input = screen.getByLabelText<HTMLInputElement>("Password");
  expect(input.type).toBe("password");
  await user.click(screen.getByRole("button", { name: "Show password" }));
  expect(input.type).toBe("text");
  await user.click(screen.getByRole("button", { name: "Hide password" }));
  expect(input.type).toBe("password");
});
