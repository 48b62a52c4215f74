import { queryOptions } from "@tanstack/react-query";
import { screen, waitFor } from "@testing-library/react";
import { useState } from "react";
import { beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { queryClient } from "../../lib/query-client";
import { refusal } from "../../testing/refusal";
import { renderInApp } from "../../testing/render-in-app";
import { Form } from "../form/form";
import { useZodForm } from "../form/use-zod-form";
import { ComboboxField } from "./combobox-field";
import { ComboboxFilter } from "./combobox-filter";

const teams = [
  { id: "1", name: "Integrations" },
  { id: "2", name: "Rates desk", hint: "6 people" },
  { id: "3", name: "Warehouse floor" },
];

const matching = (search: string) => teams.filter(({ name }) => name.toLowerCase().includes(search.toLowerCase()));
const teamOptions = (search: string) =>
  queryOptions({ queryKey: ["teams", search], queryFn: async () => matching(search) });
const teamName = (id: string) =>
  queryOptions({ queryKey: ["team", id], queryFn: async () => teams.find((team) => team.id === id) ?? { name: "" } });

beforeEach(() => queryClient.clear());

describe("a field for one or several of many", () => {
  const schema = z.object({ main: z.string("Choose one").nullable(), teamIds: z.array(z.string()) });

  const renderForm = () => {
    const sent: unknown[] = [];
    const view = renderInApp(() => {
      const form = useZodForm(async () => schema, {
        defaultValues: { main: "1", teamIds: ["3"] },
        onSubmit: (values) => sent.push(values),
      });
      return (
        <Form form={form}>
          <ComboboxField
            form={form}
            name="main"
            label="Main team"
            options={teamOptions}
            known={[teams[0]]}
            isOptional
          />
          <ComboboxField form={form} name="teamIds" label="Teams" options={teamOptions} known={teams} isMultiple />
          <button type="submit">Save</button>
        </Form>
      );
    });
    return { ...view, sent };
  };

  it("finds by typing, and gives the form the ids", async () => {
    const { user, sent } = renderForm();
    const main = await screen.findByRole<HTMLInputElement>("combobox", { name: "Main team" });
    expect(main.value).toBe("Integrations");
    await user.clear(main);
    await user.type(main, "rates");
    await user.click(await screen.findByRole("option", { name: /Rates desk/ }));
    await user.type(screen.getByRole("combobox", { name: "Teams" }), "integ");
    await user.click(await screen.findByRole("option", { name: /Integrations/ }));
    await user.click(screen.getByRole("button", { name: "Remove Warehouse floor" }));
    await user.click(screen.getByRole("button", { name: "Save" }));
    await waitFor(() => expect(sent).toEqual([{ main: "2", teamIds: ["1"] }]));
  });

  it("keeps what was chosen when Escape is pressed", async () => {
    const { user, sent } = renderForm();
    for (const name of ["Main team", "Teams"]) {
      await user.click(await screen.findByRole("combobox", { name }));
      await user.keyboard("{Escape}{Escape}{Escape}");
    }
    expect(screen.getByRole<HTMLInputElement>("combobox", { name: "Main team" }).value).toBe("Integrations");
    await user.click(screen.getByRole("button", { name: "Save" }));
    await waitFor(() => expect(sent).toEqual([{ main: "1", teamIds: ["3"] }]));
  });

  it("says when nothing matches", async () => {
    const { user } = renderForm();
    await user.type(await screen.findByRole("combobox", { name: "Teams" }), "zzz");
    expect(await screen.findByText("Nothing matches “zzz”")).toBeDefined();
  });
});

describe("a filter by one of many", () => {
  const renderFilter = (options: typeof teamOptions = teamOptions) =>
    renderInApp(() => {
      const [id, setId] = useState<string | undefined>();
      return <ComboboxFilter name="Team" value={id} options={options} chosen={teamName} onChange={setId} />;
    });

  it("offers what the server finds, chooses by Enter without waiting for it, and names the one in force", async () => {
    const { user } = renderFilter();
    await user.click(await screen.findByRole("button", { name: "Team" }));
    await user.type(await screen.findByRole("combobox", { name: "Search team" }), "rates{Enter}");
    expect(await screen.findByText("Rates desk")).toBeDefined();
    await user.click(await screen.findByRole("button", { name: "Remove filter Team" }));
    expect(await screen.findByRole("button", { name: "Team" })).toBeDefined();
  });

  it("says why there is nothing to choose from", async () => {
    const failing = () =>
      queryOptions({
        queryKey: ["teams", "failing"],
        queryFn: async (): Promise<typeof teams> => {
          throw refusal({ code: "auth.forbidden", message: "Your role does not include this." });
        },
      });
    const { user } = renderFilter(failing as never);
    await user.click(await screen.findByRole("button", { name: "Team" }));
    expect(await screen.findByText("Your role does not include this.")).toBeDefined();
  });
});
