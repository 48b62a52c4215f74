import { type KeyboardEvent, useRef } from "react";
import { useHotkey } from "../../lib/use-hotkey";

type UseRowKeys<Row> = { rows: readonly Row[]; onToggle?: (row: Row) => void; onOpen?: (row: Row) => unknown };

/** j and k move the focus from row to row, x selects the row, Enter opens it. */
export const useRowKeys = <Row>({ rows, onToggle, onOpen }: UseRowKeys<Row>) => {
  const body = useRef<HTMLElement | null>(null);
  const elements = () => [...(body.current?.querySelectorAll<HTMLElement>("[data-row]") ?? [])];
  const focused = () => elements().findIndex((element) => element.contains(document.activeElement));
  const move = (step: 1 | -1) => {
    const all = elements();
    const at = focused();
    const next = all[at === -1 ? 0 : Math.min(Math.max(at + step, 0), all.length - 1)];
    next?.focus();
    next?.scrollIntoView({ block: "nearest" });
  };
  useHotkey("j", () => move(1));
  useHotkey("k", () => move(-1));
  useHotkey("x", () => {
    const row = rows[focused()];
    if (row) onToggle?.(row);
  });
  return {
    bodyRef: (element: HTMLElement | null) => {
      body.current = element;
    },
    /** Enter on the row itself, not on a button or link in it. */
    openWithEnter: (row: Row) => (event: KeyboardEvent) => {
      if (event.key === "Enter" && event.target === event.currentTarget) onOpen?.(row);
    },
  };
};

export type RowKeys<Row> = ReturnType<typeof useRowKeys<Row>>;
