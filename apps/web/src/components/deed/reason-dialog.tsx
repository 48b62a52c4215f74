import type { ReactNode } from "react";
import { DeedDialog, known } from "./deed-dialog";
import type { ReasonAsked } from "./reason-field";

type ReasonDialogProps = {
  open: boolean;
  onClose: () => void;
  /** "Reject this request" */
  title: string;
  /** Whom the reason reaches: "The reason reaches Jonas Feld by e-mail and in the app." */
  description?: ReactNode;
  ready?: ReasonAsked["ready"];
  /** "Reject request" */
  confirm: string;
  onConfirm: (reason: string) => Promise<unknown>;
};

/** A refusal always has a reason, with ready-made ones to start from. */
export const ReasonDialog = ({ ready, confirm, onConfirm, ...dialog }: ReasonDialogProps) => (
  <DeedDialog
    {...dialog}
    size="sm"
    preview={known(null)}
    describe={() => ({ effects: [], confirm })}
    reason={{ ready }}
    onConfirm={({ reason }) => onConfirm(reason)}
  />
);
