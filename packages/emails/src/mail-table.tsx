import React, { type ReactNode } from "react";
import type { PhrasingContent, Table } from "./parse-markdown";
import { styles } from "./theme";

type MailTableProps = { table: Table; draw: (nodes: PhrasingContent[]) => ReactNode };

/** Rows of facts; in the text part its columns stand in line. */
export const MailTable = ({ table: { align, children }, draw }: MailTableProps) => {
  const [head, ...rows] = children;
  const isTitled = head?.children.some((cell) => cell.children.length > 0);
  const inColumn = (column: number) => ({
    textAlign: align?.[column] ?? "left",
    ...(column > 0 && { paddingLeft: 12 }),
  });
  const cells = ({ children: row }: Table["children"][number]) =>
    row.map((cell, column) => (
      <td key={column} className="ln t2" style={{ ...styles.cell, ...inColumn(column) }}>
        {draw(cell.children)}
      </td>
    ));
  return (
    <table width="100%" cellPadding={0} cellSpacing={0} data-text-format="dataTable" style={styles.table}>
      {isTitled && (
        <thead>
          <tr>
            {head?.children.map((cell, column) => (
              <th key={column} className="t3" style={{ ...styles.cellTitle, ...inColumn(column) }}>
                {draw(cell.children)}
              </th>
            ))}
          </tr>
        </thead>
      )}
      <tbody>
        {rows.map((row, index) => (
          <tr key={index}>{cells(row)}</tr>
        ))}
      </tbody>
    </table>
  );
};
