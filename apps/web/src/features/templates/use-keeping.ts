import { useEffect, useEffectEvent, useState } from "react";
import { useDebounced } from "../../lib/use-debounced";

const pauseMs = 1_500;

/** Saves what is written once it has rested; what could not be saved is tried again after the next change. */
export const useKeeping = (
  written: object,
  { isDue, save }: { isDue: boolean; save: () => Promise<boolean> },
): void => {
  const current = JSON.stringify(written);
  const rested = useDebounced(current, pauseMs);
  const [tried, setTried] = useState<string>();
  const keep = useEffectEvent(() => {
    setTried(current);
    void save();
  });
  const isNow = isDue && rested === current && tried !== current;
  useEffect(() => {
    if (isNow) keep();
  }, [isNow]);
};
