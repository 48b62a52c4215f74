import { useEffect, useEffectEvent, useRef, useState } from "react";
import { useDebounced } from "../../lib/use-debounced";

const pauseMs = 1_500;

/**
 * Saves what is written once it has rested; what could not be saved is tried again after the next change. The function
 * that comes back saves at once, and the same words not twice at a time.
 */
export const useKeeping = (written: object, { isDue, save }: { isDue: boolean; save: () => Promise<boolean> }) => {
  const current = JSON.stringify(written);
  const rested = useDebounced(current, pauseMs);
  const [tried, setTried] = useState<string>();
  const saving = useRef<{ text: string; saved: Promise<boolean> }>(null);
  const keep = (): Promise<boolean> => {
    if (saving.current?.text === current) return saving.current.saved;
    const saved = save().finally(() => {
      if (saving.current?.saved === saved) saving.current = null;
    });
    saving.current = { text: current, saved };
    return saved;
  };
  const keepRested = useEffectEvent(() => {
    setTried(current);
    void keep();
  });
  const isNow = isDue && rested === current && tried !== current;
  useEffect(() => {
    if (isNow) keepRested();
  }, [isNow]);
  return keep;
};
