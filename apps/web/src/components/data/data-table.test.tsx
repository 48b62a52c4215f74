import { type LinkProps, useSearch } from "@tanstack/react-router";
import { screen, within } from "@testing-library/react";
import { Ticket, Trash } from "lucide-react";
import { describe, expect, it } from "vitest";
import { refusal } from "../../testing/refusal";
import { renderInApp } from "../../testing/render-in-app";
import { BulkAction } from "./bulk-bar";
import type { DataColumn } from "./columns";
import { DataTable, type DataTableProps } from "./data-table";
import { exportHref } from "./export-href";
import type { ListSearch } from "./list-search";
import { useList } from "./use-list";

type Code = { id: string; name: string; uses: number };

const codes: Code[] = [
  { id: "1", name: "SPRING", uses: 38 },
  { id: "2", name: "HACKDAY", uses: 200 },
  { id: "3", name: "PARTNER", uses: 4 },
];

const columns: DataColumn<Code>[] = [
  { id: "name", header: "Name", sort: "name", card: "title", cell: ({ name }) => name },
  { id: "uses", header: "Uses", align: "end", cell: ({ uses }) => uses },
];

type Result = Partial<DataTableProps<Code>["query"]>;
type Options = Partial<DataTableProps<Code>>;

const loaded: Result = { data: { items: codes, nextCursor: "after-3", total: 7, isTotalExact: true } };

const renderTable = (result: Result, options: Options = {}, address = "/") => {
  const Page = () => {
    const search: ListSearch = useSearch({ strict: false });
    const list = useList({ search, defaultOrder: { sort: "name", direction: "asc" } });
    const refetch = (async () => undefined) as never;
    return (
      <DataTable
        id="codes"
        noun={{ one: "code", many: "codes" }}
        query={{ data: undefined, error: null, isFetching: false, isPlaceholderData: false, refetch, ...result }}
        list={list}
        columns={columns}
        rowId={({ id }) => id}
        rowName={({ name }) => name}
        empty={{ icon: Ticket, title: "No codes yet", body: "A code lets people register." }}
        nothingFound="No code matches"
        {...options}
      />
    );
  };
  return renderInApp(Page, address);
};

const rowLink = ({ id }: Code) => ({ to: "/elsewhere", search: { code: Number(id) } }) as unknown as LinkProps;

const deleting = (seen: Code[][]): Options => ({
  bulkActions: (rows, clear) => (
    <BulkAction
      icon={Trash}
      onPress={() => {
        seen.push(rows);
        clear();
      }}
    >
      Delete
    </BulkAction>
  ),
});

describe("the states of a table", () => {
  it("says that it is loading", async () => {
    renderTable({});
    expect(await screen.findByText("Loading codes")).toBeDefined();
  });

  it("says what happened, offers another try and the number to quote", async () => {
    let tries = 0;
    const refetch = (async () => {
      tries += 1;
    }) as never;
    const error = refusal({ message: "The server took too long to answer.", requestId: "req_42" });
    const { user } = renderTable({ error, refetch });
    expect(await screen.findByText("The server took too long to answer.")).toBeDefined();
    expect(screen.getByText("req_42")).toBeDefined();
    await user.click(screen.getByRole("button", { name: "Try again" }));
    expect(tries).toBe(1);
  });

  it("leads from a page that does not exist to the first one", async () => {
    const error = refusal({ code: "input.invalid", fields: { cursor: "This page does not exist" } });
    const { user, router } = renderTable({ error }, {}, "/?cursor=half&page=3");
    await user.click(await screen.findByRole("button", { name: "Go to the first page" }));
    expect(router.state.location.search).toEqual({});
  });

  it("keeps showing what it has when a later load fails", async () => {
    renderTable({ ...loaded, error: refusal({}) });
    expect(await screen.findByText("SPRING")).toBeDefined();
  });

  it("says what belongs here when nothing was ever added", async () => {
    renderTable({ data: { items: [], nextCursor: null, total: 0, isTotalExact: true } });
    expect(await screen.findByRole("heading", { name: "No codes yet" })).toBeDefined();
  });

  it("offers to clear the filters when they leave nothing", async () => {
    const { user, router } = renderTable(
      { data: { items: [], nextCursor: null, total: 0, isTotalExact: true } },
      {},
      "/?search=x&limit=50",
    );
    expect(await screen.findByRole("heading", { name: "No code matches" })).toBeDefined();
    await user.click(screen.getByRole("button", { name: "Clear the filter" }));
    expect(router.state.location.search).toEqual({ limit: 50 });
  });

  it("says so when it counted only the first of very many", async () => {
    renderTable({ data: { items: codes, nextCursor: "after-3", total: 1_000, isTotalExact: false } });
    expect((await screen.findByText("1–3")).parentElement?.textContent).toBe("1–3 of 1,000+ codes");
  });

  it("shows rows, range and total", async () => {
    renderTable(loaded);
    expect(await screen.findAllByRole("row")).toHaveLength(4);
    expect(screen.getByText("1–3").parentElement?.textContent).toBe("1–3 of 7 codes");
  });
});

describe("a table in the address", () => {
  it("sorts by a column, and the other way at the second press", async () => {
    const { user, router } = renderTable(loaded);
    const head = await screen.findByRole("columnheader", { name: "Name" });
    expect(head.getAttribute("aria-sort")).toBe("ascending");
    await user.click(within(head).getByRole("button"));
    expect(router.state.location.search).toMatchObject({ sort: "name", direction: "desc" });
  });

  it("goes to the next page and back", async () => {
    const { user, router } = renderTable(loaded);
    await user.click(await screen.findByRole("button", { name: "Next" }));
    expect(router.state.location.search).toEqual({ cursor: "after-3", page: 2 });
    await user.click(screen.getByRole("button", { name: "Previous" }));
    expect(router.state.location.search).toEqual({});
  });
});

describe("the toolbar of a table", () => {
  it("searches, and clears the filters but not the size of the pages", async () => {
    const { user, router } = renderTable(loaded, { searchLabel: "Search codes" }, "/?state=open&limit=50");
    await user.type(await screen.findByRole("searchbox", { name: "Search codes" }), "spring{Enter}");
    expect(router.state.location.search).toEqual({ state: "open", limit: 50, search: "spring" });
    await user.click(screen.getByRole("button", { name: "Clear" }));
    expect(router.state.location.search).toEqual({ limit: 50 });
  });

  it("offers the list as a file, and the page of a row in its first column", async () => {
    renderTable(loaded, { csvHref: exportHref("codes", { search: "a b", state: undefined }), rowLink });
    const file = await screen.findByRole("link", { name: "CSV" });
    expect(file.getAttribute("href")).toBe("/exports/codes.csv?search=a+b");
    expect(file.hasAttribute("download")).toBe(true);
    expect(screen.getByRole("link", { name: "SPRING" }).getAttribute("href")).toBe("/elsewhere?code=1");
  });
});

describe("a table by keyboard", () => {
  it("moves with j and k, selects with x and opens with Enter", async () => {
    const seen: Code[][] = [];
    const { user, router } = renderTable(loaded, { ...deleting(seen), rowLink });
    await screen.findByText("SPRING");
    await user.keyboard("jjx");
    expect(screen.getByText("1 selected")).toBeDefined();
    await user.click(screen.getByRole("button", { name: "Delete" }));
    expect(seen).toEqual([[codes[1]]]);
    expect(screen.queryByText("1 selected")).toBeNull();
    await user.keyboard("jjk{Enter}");
    expect(router.state.location.href).toBe("/elsewhere?code=1");
  });

  it("selects all rows of the page", async () => {
    const { user } = renderTable(loaded, deleting([]));
    await user.click(await screen.findByRole("checkbox", { name: "Select all codes on this page" }));
    expect(screen.getByText("3 selected")).toBeDefined();
  });
});

it("remembers which columns were hidden", async () => {
  const { user, unmount } = renderTable(loaded);
  await user.click(await screen.findByRole("button", { name: "Columns" }));
  await user.click(await screen.findByRole("menuitemcheckbox", { name: "Uses" }));
  expect(screen.queryByRole("columnheader", { name: "Uses" })).toBeNull();
  unmount();
  renderTable(loaded);
  await screen.findByText("SPRING");
  expect(screen.queryByText("200")).toBeNull();
});
