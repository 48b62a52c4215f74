import { useState } from "react";

/** Whether a part of the page is open for editing; who closes it again finds the focus on its button. */
export const useEditing = () => {
  const [state, setState] = useState<"untouched" | "open" | "closed">("untouched");
  return {
    isOpen: state === "open",
    wasClosed: state === "closed",
    open: () => setState("open"),
    close: () => setState("closed"),
  };
};
