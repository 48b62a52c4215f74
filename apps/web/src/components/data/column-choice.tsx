import { Columns3 } from "lucide-react";
import { Button } from "../ui/button";
import { Menu } from "../ui/menu";
import type { DataColumn } from "./columns";

type ColumnChoiceProps<Row> = {
  columns: readonly DataColumn<Row>[];
  hidden: string[];
  onChange: (hidden: string[]) => void;
};

/** Every column but the first may go. */
export const ColumnChoice = <Row,>({ columns, hidden, onChange }: ColumnChoiceProps<Row>) => (
  <Menu
    trigger={(props) => (
      <Button {...props} variant="ghost" size="sm" icon={Columns3}>
        Columns
      </Button>
    )}
    items={columns.slice(1).map(({ id, header }) => ({
      label: header,
      isChecked: !hidden.includes(id),
      onCheckedChange: (isShown) => onChange(isShown ? hidden.filter((name) => name !== id) : [...hidden, id]),
    }))}
  />
);
