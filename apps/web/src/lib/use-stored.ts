import { useState } from "react";

const read = <Value>(key: string, isValid: (value: unknown) => value is Value): Value | undefined => {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? "null");
    return isValid(value) ? value : undefined;
  } catch {
    return undefined;
  }
};

/** State that this browser remembers; what is stored but no longer valid is forgotten. */
export const useStored = <Value>(key: string, initial: Value, isValid: (value: unknown) => value is Value) => {
  const storedAs = `gatehouse.${key}`;
  const [value, setValue] = useState(() => read(storedAs, isValid) ?? initial);
  const store = (next: Value) => {
    localStorage.setItem(storedAs, JSON.stringify(next));
    setValue(next);
  };
  return [value, store] as const;
};
