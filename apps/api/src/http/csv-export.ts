import type { UserCtx } from "@gatehouse/core/context";
import { exportList } from "@gatehouse/core/exports/export-list";
import type { Permission } from "@gatehouse/shared/access/permissions";
import type { AuditAction } from "@gatehouse/shared/audit/audit-entry";
import type { Page } from "@gatehouse/shared/page";
import Papa from "papaparse";
import type { ZodType } from "zod";

type Value = string | number | boolean | Date | null;

type CsvList<Input, Row> = {
  permission: Permission;
  action: AuditAction;
  /** The list's own input; what the address says is read by it. */
  input: ZodType<Input>;
  list: (ctx: UserCtx, input: Input) => Promise<Page<Row>>;
  /** Heading → what stands below it. */
  columns: Record<string, (row: Row) => Value>;
};

export type CsvExport = {
  permission: Permission;
  /** The file in pieces. Throws before the first one when the address or the list is refused. */
  write: (ctx: UserCtx, query: Record<string, string>) => AsyncGenerator<string>;
};

const rowsAtOnce = 500;
/** Spreadsheets know accents by it. */
const byteOrderMark = "\uFEFF";
/** How cells begin that spreadsheets would compute. */
const formula = /^[=+\-@\t\r\n＝＋－＠]/;

const cell = (value: Value): string | number | null => {
  if (value instanceof Date) return value.toISOString();
  return typeof value === "boolean" ? (value ? "yes" : "no") : value;
};

const toCsv = (rows: Value[][]): string =>
  rows.length === 0
    ? ""
    : `${Papa.unparse(
        rows.map((row) => row.map(cell)),
        { newline: "\r\n", escapeFormulae: formula },
      )}\r\n`;

/** A list as a file: what its page shows with the same filters, in the same order, to the last row. */
export const csvExport = <Input extends { cursor?: string; limit: number }, Row>({
  permission,
  action,
  input,
  list,
  columns,
}: CsvList<Input, Row>): CsvExport => ({
  permission,
  write: async function* (ctx, query) {
    const { cursor: _, limit: __, ...filters } = input.parse({ ...query, cursor: undefined, limit: undefined });
    const pageAfter = (cursor: string | undefined) => list(ctx, { ...filters, cursor, limit: rowsAtOnce } as Input);
    let head = byteOrderMark + toCsv([Object.keys(columns)]);
    for await (const rows of exportList(ctx, { action, filters, pageAfter })) {
      yield head + toCsv(rows.map((row) => Object.values(columns).map((show) => show(row))));
      head = "";
    }
  },
});
