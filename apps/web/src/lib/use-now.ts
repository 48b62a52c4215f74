import { useSyncExternalStore } from "react";

const tickMs = 30_000;
const watchers = new Set<() => void>();
let now = new Date();
let timer: ReturnType<typeof setInterval> | undefined;

const tick = () => {
  now = new Date();
  for (const watcher of watchers) watcher();
};

const subscribe = (watcher: () => void) => {
  if (watchers.size === 0) {
    now = new Date();
    timer = setInterval(tick, tickMs);
  }
  watchers.add(watcher);
  return () => {
    watchers.delete(watcher);
    if (watchers.size === 0) clearInterval(timer);
  };
};

/** The time, renewed twice a minute for everything on the page that shows how long ago something was. */
export const useNow = (): Date => useSyncExternalStore(subscribe, () => now);
