import { AppError } from "@gatehouse/shared/errors";
import Papa from "papaparse";

/** One line of the file that has something in it; `line` counts from 1, as editors do. */
export type CsvRow = { line: number; values: Record<string, string>; hasTooMany: boolean };

type Shape = {
  /** Letters of a heading, in lower case → the value's name. */
  columns: ReadonlyMap<string, string>;
  required: readonly string[];
  /** "First name, Last name and E-mail" */
  requiredInWords: string;
  maxRows: number;
  /** "people" */
  many: string;
};

const refuse = (problem: string): never => {
  throw new AppError("input.invalid", { fields: { csv: problem } });
};

const lineAt = (csv: string, position: number): number => csv.slice(0, position).split("\n").length;

/** Reads a spreadsheet with headings, its columns in any order. Throws `input.invalid` at the field `csv`. */
export const readCsv = (csv: string, { columns, required, requiredInWords, maxRows, many }: Shape): CsvRow[] => {
  const text = csv.trimEnd().replace(/\r\n?/g, "\n");
  const columnOf = (header: string): string => columns.get(header.toLowerCase().replace(/[^a-z]/g, "")) ?? header;
  const rows: CsvRow[] = [];
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
  if (required.some((column) => !fields.includes(column)))
    refuse(`The first line must name the columns ${requiredInWords}`);
  if (rows.length > maxRows) refuse(`At most ${maxRows} ${many} at once; this file has ${rows.length}`);
  return rows;
};
