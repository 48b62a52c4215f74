import { useSyncExternalStore } from "react";

export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

/** public/theme.js reads the same key before the first paint. */
const themeKey = "gatehouse.theme";

const watchers = new Set<() => void>();
const subscribe = (watcher: () => void) => {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
};

const currentTheme = (): Theme => themes.find((theme) => theme === document.documentElement.dataset.theme) ?? "system";

export const setTheme = (theme: Theme): void => {
  if (theme === "system") {
    delete document.documentElement.dataset.theme;
    localStorage.removeItem(themeKey);
  } else {
    document.documentElement.dataset.theme = theme;
    localStorage.setItem(themeKey, theme);
  }
  for (const watcher of watchers) watcher();
};

export const useTheme = (): Theme => useSyncExternalStore(subscribe, currentTheme);
