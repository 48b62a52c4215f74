import { AppError } from "@gatehouse/shared/errors";
import { maxImportRows } from "@gatehouse/shared/invitations/invitation-limits";
import Papa from "papaparse";

const columns = new Map([
  ["firstname", "firstName"],
  ["first", "firstName"],
  ["lastname", "lastName"],
  ["last", "lastName"],
  ["email", "email"],
  ["emailaddress", "email"],
  ["role", "role"],
]);

/** One line of the file that has something in it; `line` counts from 1, as editors do. */
export type PersonRow = { line: number; values: Record<string, string>; hasTooMany: boolean };

const columnOf = (header: string): string => columns.get(header.toLowerCase().replace(/[^a-z]/g, "")) ?? header;

const refuse = (problem: string): never => {
  throw new AppError("input.invalid", { fields: { csv: problem } });
};

const lineAt = (csv: string, position: number): number => csv.slice(0, position).split("\n").length;

/** Reads the columns First name, Last name, E-mail and Role, in any order. Throws `input.invalid` at the field `csv`. */
export const readPeopleCsv = (csv: string): PersonRow[] => {
  const text = csv.trimEnd().replace(/\r\n?/g, "\n");
  const rows: PersonRow[] = [];
  let fields: string[] = [];
  let start = 0;
  Papa.parse<string[]>(text, {
    skipEmptyLines: false,
    step: ({ data, errors, meta }) => {
      const line = lineAt(text, start);
      start = meta.cursor;
      if (errors.some(({ type }) => type === "Quotes"))
        refuse(`A quotation mark that opens in line ${line} has no end`);
      if (data.every((value) => value.trim() === "")) return;
      if (fields.length === 0) fields = data.map(columnOf);
      else {
        const values = Object.fromEntries(fields.map((field, i) => [field, data[i] ?? ""]));
        rows.push({ line, values, hasTooMany: data.length > fields.length });
      }
    },
  });
  if (["firstName", "lastName", "email"].some((column) => !fields.includes(column)))
    refuse("The first line must name the columns First name, Last name and E-mail");
  if (rows.length > maxImportRows) refuse(`At most ${maxImportRows} people at once; this file has ${rows.length}`);
  return rows;
};
