import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { expect, it } from "vitest";
import { ChipsInput } from "./chips-input";
import { Field } from "./field";

const check = (typed: string) =>
  typed.includes(".") ? { value: typed.toLowerCase() } : { problem: `“${typed}” is no domain` };

const Domains = () => {
  const [values, setValues] = useState<string[]>([]);
  return (
    <Field label="Domains">
      <ChipsInput label="Chosen domains" values={values} onChange={setValues} check={check} />
    </Field>
  );
};

const open = () => {
  render(<Domains />);
  return { user: userEvent.setup(), input: screen.getByRole<HTMLInputElement>("textbox", { name: "Domains" }) };
};
const chips = () => screen.queryAllByRole("listitem").map(({ textContent }) => textContent);

it("adds by Enter, by a comma and on leaving, each once", async () => {
  const { user, input } = open();
  await user.type(input, "Meridian.example{Enter}bramley.example,harbor.example bramley.example");
  await user.tab();
  expect(chips()).toEqual(["meridian.example", "bramley.example", "harbor.example"]);
});

it("takes several at once from what is pasted, and keeps what is wrong to be corrected", async () => {
  const { user, input } = open();
  await user.click(input);
  await user.paste("meridian.example, bramley\nharbor.example");
  expect(chips()).toEqual(["meridian.example", "harbor.example"]);
  expect(input.value).toBe("bramley");
  expect(screen.getByRole("alert").textContent).toBe("“bramley” is no domain");
  expect(input.getAttribute("aria-invalid")).toBe("true");
  await user.type(input, ".example{Enter}");
  expect(screen.queryByRole("alert")).toBeNull();
  expect(chips().at(-1)).toBe("bramley.example");
});

it("removes by Backspace and by buttons with names, and stays where one types", async () => {
  const { user, input } = open();
  await user.type(input, "a.example,b.example,c.example,");
  await user.keyboard("{Backspace}");
  expect(chips()).toEqual(["a.example", "b.example"]);
  await user.click(screen.getByRole("button", { name: "Remove a.example" }));
  expect(chips()).toEqual(["b.example"]);
  expect(document.activeElement).toBe(input);
});
