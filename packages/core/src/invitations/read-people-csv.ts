import { maxImportRows } from "@gatehouse/shared/invitations/invitation-limits";
import { type CsvRow, readCsv } from "../csv/read-csv";

export type PersonRow = CsvRow;

const columns = new Map([
  ["firstname", "firstName"],
  ["first", "firstName"],
  ["lastname", "lastName"],
  ["last", "lastName"],
  ["email", "email"],
  ["emailaddress", "email"],
  ["role", "role"],
]);

/** Reads the columns First name, Last name, E-mail and Role, in any order. Throws `input.invalid` at the field `csv`. */
export const readPeopleCsv = (csv: string): PersonRow[] =>
  readCsv(csv, {
    columns,
    required: ["firstName", "lastName", "email"],
    requiredInWords: "First name, Last name and E-mail",
    maxRows: maxImportRows,
    many: "people",
  });
