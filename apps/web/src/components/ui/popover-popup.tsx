import { Popover as Base } from "@base-ui/react/popover";
import { clsx } from "clsx";
import type { ReactNode } from "react";
import { popClass } from "./layer-look";
import type { PopoverProps } from "./popover";
import type { usePopup } from "./use-popup";

type PopoverPopupProps = Required<Pick<PopoverProps, "label" | "width" | "align">> & {
  popup: ReturnType<typeof usePopup>;
  children: ReactNode;
};

export const PopoverPopup = ({ popup, label, width, align, children }: PopoverPopupProps) => (
  <Base.Root open={popup.isOpen} onOpenChange={popup.change}>
    <Base.Portal>
      <Base.Positioner
        anchor={popup.trigger.ref}
        align={align}
        sideOffset={4}
        collisionPadding={8}
        className="z-(--z-menu) outline-none"
      >
        <Base.Popup
          data-layer
          aria-label={label}
          finalFocus={popup.trigger.ref}
          className={clsx(
            popClass,
            "max-h-(--available-height) max-w-(--available-width) overflow-y-auto",
            width === "sm" ? "w-70" : "w-96",
          )}
        >
          {children}
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  </Base.Root>
);
