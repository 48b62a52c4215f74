import { clsx } from "clsx";
import { ChevronDown } from "lucide-react";
import { type KeyboardEvent, type ReactNode, useId, useRef } from "react";
import { flushSync } from "react-dom";
import { Icon } from "../ui/icon";
import { MoveButtons, type Way } from "../ui/move-buttons";
import { openingColumns } from "./opening-list";

type OpeningRowProps = {
  name: string;
  /** Under the columns of the list. */
  facts: readonly ReactNode[];
  /** Not saved yet: "new", "was “Phone”". */
  was?: string;
  isOpen: boolean;
  onToggle: () => void;
  /** Changes places with the row above or below, where there is one. */
  onMove: { up?: () => void; down?: () => void };
  /** What opens below. */
  children: ReactNode;
};

/** One row of an OpeningList; row and what it opens to are one block. Alt with an arrow moves it. */
export const OpeningRow = ({ name, facts, was, isOpen, onToggle, onMove, children }: OpeningRowProps) => {
  const id = useId();
  const row = useRef<HTMLLIElement>(null);
  const move = (way: Way, isByKey = false) => {
    const there = way === "up" ? row.current?.previousElementSibling : row.current?.nextElementSibling;
    flushSync(() => onMove[way]?.());
    const button = isByKey ? null : there?.querySelector<HTMLElement>(`[data-move="${way}"]:enabled`);
    (button ?? there?.querySelector<HTMLElement>("[aria-expanded]"))?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const way = event.key === "ArrowUp" ? "up" : event.key === "ArrowDown" ? "down" : null;
    if (!event.altKey || !way || !onMove[way]) return;
    event.preventDefault();
    move(way, true);
  };
  return (
    <li
      ref={row}
      className={clsx(
        "last:rounded-b-lg max-md:first:rounded-t-lg",
        isOpen && "bg-sunken",
        was !== undefined && "shadow-[inset_2px_0_0_var(--accent)]",
      )}
    >
      <div
        className={`${openingColumns} relative px-4 py-2.5 text-sm text-text-2 max-md:flex max-md:flex-wrap max-md:items-center max-md:gap-x-3 max-md:pr-26 md:min-h-12`}
      >
        <div className="min-w-0 max-md:basis-full">
          <button
            type="button"
            aria-expanded={isOpen}
            aria-controls={id}
            onClick={onToggle}
            onKeyDown={onKeyDown}
            className="max-w-full truncate text-left font-medium text-text after:absolute after:inset-0"
          >
            {name}
          </button>
          {was && <p className="truncate text-xs text-text-3">{was}</p>}
        </div>
        {facts.map((fact, index) => (
          <span key={index} className="min-w-0 truncate max-md:text-xs">
            {fact}
          </span>
        ))}
        <span className="flex items-center justify-end max-md:absolute max-md:top-1.5 max-md:right-3">
          <span className="relative z-1 flex">
            <MoveButtons
              size="sm"
              name={name}
              canMove={{ up: onMove.up !== undefined, down: onMove.down !== undefined }}
              onMove={(way) => move(way)}
            />
          </span>
          <span aria-hidden="true" className={clsx("px-1.5 text-text-3 transition-transform", isOpen && "rotate-180")}>
            <Icon of={ChevronDown} />
          </span>
        </span>
      </div>
      <div id={id} hidden={!isOpen} className="px-4 pt-1 pb-4">
        {isOpen && children}
      </div>
    </li>
  );
};
