import type { RowData } from "@tanstack/react-table";
import { Columns3 } from "lucide-react";
import { Button } from "../ui/button";
import { Menu } from "../ui/menu";
import type { DataTableModel } from "./columns";

type ColumnChoiceProps<Row extends RowData> = {
  table: DataTableModel<Row>;
  hidden: string[];
  onChange: (hidden: string[]) => void;
};

/** Every column but the first may go. */
export const ColumnChoice = <Row extends RowData>({ table, hidden, onChange }: ColumnChoiceProps<Row>) => (
  <Menu
    trigger={(props) => (
      <Button {...props} variant="ghost" size="sm" icon={Columns3}>
        Columns
      </Button>
    )}
    items={table
      .getAllLeafColumns()
      .slice(1)
      .map(({ id, columnDef: { header } }) => ({
        label: String(header),
        isChecked: !hidden.includes(id),
        onCheckedChange: (isShown) => onChange(isShown ? hidden.filter((name) => name !== id) : [...hidden, id]),
      }))}
  />
);
