import { useEffect, useEffectEvent } from "react";

const isTyping = ({ target }: KeyboardEvent): boolean =>
  target instanceof HTMLElement && target.matches("input:not([type=checkbox]), textarea, select, [contenteditable]");

/** "mod+k", "j": `mod` is Command on a Mac and Ctrl elsewhere. */
export const isHotkey = (event: KeyboardEvent, keys: string): boolean => {
  const parts = keys.split("+");
  const hasMod = event.metaKey || event.ctrlKey;
  return event.key.toLowerCase() === parts.at(-1) && hasMod === parts.includes("mod") && !event.altKey;
};

/** A key for the whole page. Plain letters rest while somebody types or a dialog is open. */
export const useHotkey = (keys: string, press: (event: KeyboardEvent) => void): void => {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || !isHotkey(event, keys)) return;
    const isBusy = isTyping(event) || document.querySelector("[data-layer]") !== null;
    if (!keys.startsWith("mod+") && isBusy) return;
    press(event);
  });
  useEffect(() => {
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
};
