import { watchStorage } from "@gatehouse/core/alarms/watch-storage";
import type { Deps } from "@gatehouse/core/context";

/** Looks at the database and Redis every `everyMs`; needs neither of them to be asked again. */
export const startStorageWatch = (deps: Deps, everyMs: number) => {
  let running: Promise<void> = Promise.resolve();
  const look = (): void => {
    running = watchStorage(deps).catch((error: Error) => deps.log.warn({ error: error.message }, "storage watch"));
  };
  const timer = setInterval(look, everyMs);
  const close = async (): Promise<void> => {
    clearInterval(timer);
    await running;
  };
  return { close };
};
