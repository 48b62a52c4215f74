import type { LucideIcon } from "lucide-react";
import { type ReactNode, Suspense, useState } from "react";
import { useDialog } from "../../lib/use-dialog";
import { BulkAction } from "./bulk-bar";

type BulkDeedsProps<Row, Kind extends string> = {
  rows: Row[];
  deeds: readonly { kind: Kind; label: string; icon: LucideIcon }[];
  /** The dialog it goes on in, about the rows as they were chosen: the list below loads anew meanwhile. */
  children: (kind: Kind, rows: Row[], dialog: { open: boolean; onClose: () => void }) => ReactNode;
};

/** Buttons for the selected rows, each of which opens a dialog. */
export const BulkDeeds = <Row, Kind extends string>({ rows, deeds, children }: BulkDeedsProps<Row, Kind>) => {
  const [begun, setBegun] = useState<{ kind: Kind; rows: Row[] } | null>(null);
  const dialog = useDialog();
  return (
    <>
      {deeds.map(({ kind, label, icon }) => (
        <BulkAction
          key={kind}
          icon={icon}
          onPress={() => {
            setBegun({ kind, rows });
            dialog.open();
          }}
        >
          {label}
        </BulkAction>
      ))}
      {begun && (
        <Suspense key={dialog.count}>
          {children(begun.kind, begun.rows, { open: dialog.isOpen, onClose: dialog.close })}
        </Suspense>
      )}
    </>
  );
};
