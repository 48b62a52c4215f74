import type { ReactNode } from "react";
import { Button } from "../ui/button";
import { DialogFooter } from "../ui/dialog";

type FormDialogFooterProps = {
  form: { confirmLeave: () => Promise<boolean>; isSubmitting: boolean };
  onClose: () => void;
  /** At the left. */
  aside?: ReactNode;
  /** Draws the shortcut that sends it, which saves the way through many fields. */
  isLong?: boolean;
  /** The deed: "Send invitation". */
  children: ReactNode;
};

/** The foot of a dialog that is a form: what was typed is not lost without a question. */
export const FormDialogFooter = ({ form, onClose, aside, isLong, children }: FormDialogFooterProps) => (
  <DialogFooter aside={aside}>
    <Button variant="ghost" onClick={async () => (await form.confirmLeave()) && onClose()}>
      Cancel
    </Button>
    <Button variant="primary" type="submit" shortcut={isLong ? "mod+enter" : undefined} isLoading={form.isSubmitting}>
      {children}
    </Button>
  </DialogFooter>
);
