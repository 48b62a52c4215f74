import { type RefObject, useEffect, useLayoutEffect, useState } from "react";
import { createPortal } from "react-dom";
import { itemClass, popClass } from "./layer-look";
import type { VariableCompletion } from "./use-variable-completion";

/** Where the letter at `offset` of what an element shows stands on the screen. */
const placeOf = (element: HTMLElement, offset: number): DOMRect => {
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  let before = 0;
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const length = node.textContent?.length ?? 0;
    if (offset < before + length) {
      range.setStart(node, offset - before);
      range.setEnd(node, offset - before + 1);
      break;
    }
    before += length;
  }
  return range.getBoundingClientRect();
};

const height = 240;
const width = 256;

type VariableSuggestionsProps = {
  completion: VariableCompletion;
  /** Shows the same text as the field, at the same places. */
  mirror: RefObject<HTMLElement | null>;
  from: number;
};

/** Below the braces, or above them where there is no room. */
export const VariableSuggestions = ({ completion, mirror, from }: VariableSuggestionsProps) => {
  const { found, position, listId, optionId, highlight, choose } = completion;
  const [place, setPlace] = useState<{ left: number; top?: number; bottom?: number }>();
  useLayoutEffect(() => {
    const put = () => {
      if (!mirror.current) return;
      const { left, top, bottom } = placeOf(mirror.current, from);
      const isAbove = bottom + height > innerHeight && top > innerHeight - bottom;
      setPlace({
        left: Math.max(8, Math.min(left, innerWidth - width - 8)),
        ...(isAbove ? { bottom: innerHeight - top + 4 } : { top: bottom + 4 }),
      });
    };
    put();
    addEventListener("scroll", put, { capture: true, passive: true });
    addEventListener("resize", put);
    return () => {
      removeEventListener("scroll", put, { capture: true });
      removeEventListener("resize", put);
    };
  }, [mirror, from]);
  const current = optionId(position);
  useEffect(() => {
    document.getElementById(current)?.scrollIntoView({ block: "nearest" });
  }, [current]);
  return createPortal(
    <div
      role="listbox"
      id={listId}
      // It scrolls, so it has to be reachable; leaving the field closes it.
      tabIndex={0}
      aria-label="Variables"
      className={`${popClass} fixed z-(--z-tooltip) overflow-y-auto p-1`}
      style={{ width, maxHeight: height, visibility: place ? undefined : "hidden", ...place }}
    >
      {found.map((variable, at) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are pressed in the field, which keeps the focus
        <div
          key={variable.name}
          role="option"
          id={optionId(at)}
          aria-selected={at === position}
          tabIndex={-1}
          data-highlighted={at === position || undefined}
          onPointerDown={(event) => event.preventDefault()}
          onMouseDown={(event) => event.preventDefault()}
          onPointerMove={() => highlight(at)}
          onClick={() => choose(variable)}
          className={itemClass}
        >
          <span className="font-mono text-xs text-accent-text">{variable.name}</span>
          <span className="ml-auto min-w-0 truncate pl-4 text-xs text-text-3">{variable.sample}</span>
        </div>
      ))}
    </div>,
    document.body,
  );
};
