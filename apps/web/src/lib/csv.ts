/** A cell that a spreadsheet would take for a formula is shown as text instead. */
const cell = (text: string): string => {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
};

export const toCsv = (rows: string[][]): string => rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("");
