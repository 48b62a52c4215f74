import { useRouter } from "@tanstack/react-router";
import { useEffect } from "react";
import { announce } from "../../lib/announce";

/** A new page starts at its heading and is said by its title, as if it had been loaded. */
export const useFocusOnNavigation = (): void => {
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe("onRendered", ({ fromLocation, pathChanged }) => {
        if (!fromLocation || !pathChanged) return;
        announce(document.title);
        const isFieldFocused = document.activeElement?.matches("input, textarea, select");
        if (!isFieldFocused) document.querySelector<HTMLElement>("main h1")?.focus({ preventScroll: true });
      }),
    [router],
  );
};
