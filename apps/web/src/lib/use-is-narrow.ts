import { useSyncExternalStore } from "react";

/** The width below which the sidebar is a drawer and tables are cards; --breakpoint-md in app.css. */
const narrow = matchMedia("(width < 720px)");

const subscribe = (watcher: () => void) => {
  narrow.addEventListener("change", watcher);
  return () => narrow.removeEventListener("change", watcher);
};

export const useIsNarrow = (): boolean => useSyncExternalStore(subscribe, () => narrow.matches);
