import { type ReactNode, Suspense } from "react";
import { lazily } from "../../lib/lazily";
import { type PopupTriggerProps, usePopup } from "./use-popup";

export type PopoverProps = {
  /** Names the layer for screen readers. */
  label: string;
  trigger: (props: PopupTriggerProps) => ReactNode;
  width?: "sm" | "md";
  align?: "start" | "center" | "end";
  /** Rendered while it is open. */
  children: (close: () => void) => ReactNode;
};

const PopoverPopup = lazily(() => import("./popover-popup"), "PopoverPopup");

/** Content beside its button, for looking at or for a few controls. */
export const Popover = ({ label, trigger, width = "md", align = "end", children }: PopoverProps) => {
  const popup = usePopup("dialog", PopoverPopup.preload);
  return (
    <>
      {trigger(popup.trigger)}
      {popup.wasOpened && (
        <Suspense>
          <PopoverPopup popup={popup} label={label} width={width} align={align}>
            {children(popup.close)}
          </PopoverPopup>
        </Suspense>
      )}
    </>
  );
};
