import { type KeyboardEvent, type MouseEvent, type RefObject, useId, useRef, useState } from "react";
import { staysOpen } from "../../lib/layers";

export type PopupTriggerProps = {
  ref: RefObject<HTMLButtonElement | null>;
  id: string;
  "aria-haspopup": "menu" | "dialog";
  "aria-expanded": boolean;
  onClick: (event: MouseEvent) => void;
  onPointerEnter: () => void;
  onFocus: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
};

/**
 * A button and a layer that belongs to it, where the layer's code is loaded when the button is about to be used.
 * Base UI's own trigger would bring all of it along with the button.
 */
export const usePopup = (kind: "menu" | "dialog", preload: () => void) => {
  const id = useId();
  const ref = useRef<HTMLButtonElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const [wasOpened, setWasOpened] = useState(false);
  const isByKeyboard = useRef(false);
  const open = (byKeyboard: boolean) => {
    isByKeyboard.current = byKeyboard;
    setIsOpen(true);
    setWasOpened(true);
  };
  const trigger: PopupTriggerProps = {
    ref,
    id,
    "aria-haspopup": kind,
    "aria-expanded": isOpen,
    // A press by keyboard is a click without coordinates.
    onClick: (event) => (isOpen ? setIsOpen(false) : open(event.detail === 0)),
    onPointerEnter: preload,
    onFocus: preload,
    onKeyDown: (event) => {
      if (kind !== "menu" || event.key !== "ArrowDown") return;
      event.preventDefault();
      open(true);
    },
  };
  const change = (next: boolean, details: { reason: string; event: Event; cancel: () => void }) => {
    const isByTrigger = details.event.target instanceof Node && ref.current?.contains(details.event.target);
    const isHeldOpen = isByTrigger || (details.reason !== "item-press" && staysOpen(details.event));
    if (!next && isHeldOpen) details.cancel();
    else setIsOpen(next);
  };
  return { trigger, isOpen, wasOpened, isByKeyboard, change, close: () => setIsOpen(false) };
};
