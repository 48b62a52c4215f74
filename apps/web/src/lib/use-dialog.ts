import { useState } from "react";

/**
 * A dialog that is mounted with its first opening and stays, so that it can close with grace and give the focus back:
 * `{dialog.count > 0 && <InviteDialog key={dialog.count} open={dialog.isOpen} onClose={dialog.close} />}`.
 * The key makes each opening start anew.
 */
export const useDialog = () => {
  const [count, setCount] = useState(0);
  const [isOpen, setIsOpen] = useState(false);
  return {
    count,
    isOpen,
    open: () => {
      setCount(count + 1);
      setIsOpen(true);
    },
    close: () => setIsOpen(false),
  };
};
