import type { ImportedRow } from "@gatehouse/shared/invitations/invitation";
import { toCsv } from "../../lib/csv";
import { downloadText } from "../../lib/download";

const sample = [
  ["First name", "Last name", "E-mail", "Role"],
  ["Elena", "Marchetti", "elena.marchetti@harbor.example", "Member"],
  ["Maya", "Castellanos", "maya@harbor.example", "Org admin"],
];

export const downloadSample = () => downloadText("invitations-sample.csv", toCsv(sample), "text/csv");

/** The links to pass on, when no mail goes out. */
export const downloadLinks = (rows: ImportedRow[]) => {
  const linked = rows.filter(({ link }) => link !== null).map(({ name, email, link }) => [name, email, link ?? ""]);
  downloadText("invitation-links.csv", toCsv([["Name", "E-mail", "Link"], ...linked]), "text/csv");
};
