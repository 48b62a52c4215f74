import { Suspense, useEffect, useState } from "react";
import { lazily } from "../../lib/lazily";

const delayMs = 300;
const TooltipPopup = lazily(() => import("./tooltip-popup"), "TooltipPopup");

const withTooltip = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>("[data-tooltip]") : null;

/**
 * Shows the tooltips of the whole app, so that a control with one needs no code of its own. Appears after 300 ms of
 * hovering or at once on keyboard focus; goes with the pointer, the focus, a press, scrolling or Escape.
 */
export const TooltipLayer = () => {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  useEffect(() => {
    let pause: ReturnType<typeof setTimeout> | undefined;
    const stop = new AbortController();
    const on = <Name extends keyof DocumentEventMap>(name: Name, handle: (event: DocumentEventMap[Name]) => void) =>
      document.addEventListener(name, handle, { signal: stop.signal, capture: true, passive: true });
    const hide = () => {
      clearTimeout(pause);
      setAnchor(null);
    };
    on("pointerover", ({ target, pointerType }) => {
      const element = withTooltip(target);
      clearTimeout(pause);
      if (!element || pointerType === "touch") return setAnchor(null);
      TooltipPopup.preload();
      pause = setTimeout(() => setAnchor(element), delayMs);
    });
    on("focusin", ({ target }) => {
      const element = withTooltip(target);
      if (element?.matches(":focus-visible")) setAnchor(element);
    });
    on("focusout", hide);
    on("pointerdown", hide);
    on("scroll", hide);
    on("keydown", ({ key }) => key === "Escape" && hide());
    document.documentElement.addEventListener("pointerleave", hide, { signal: stop.signal });
    return () => {
      clearTimeout(pause);
      stop.abort();
    };
  }, []);
  return anchor ? (
    <Suspense>
      <TooltipPopup anchor={anchor} />
    </Suspense>
  ) : null;
};
