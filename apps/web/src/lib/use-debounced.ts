import { useEffect, useState } from "react";

/** The value once it has rested, so that not every letter asks the server; at once when it is emptied. */
export const useDebounced = (value: string, pauseMs = 200): string => {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const pause = setTimeout(() => setRested(value), pauseMs);
    return () => clearTimeout(pause);
  }, [value, pauseMs]);
  return value === "" ? "" : rested;
};
