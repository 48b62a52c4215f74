import { useBlocker } from "@tanstack/react-router";
import { askToLeave } from "../../lib/ask-to-leave";
import { useHotkey } from "../../lib/use-hotkey";
import { Button } from "../ui/button";

type SaveBarProps = {
  /** One sentence each, without full stop: "admins are reminded after 1 day". Without any the bar is not there. */
  changes: readonly string[];
  isSaving: boolean;
  onSave: () => void;
  onDiscard: () => void;
};

/** Counts and names what is not saved yet, and asks before it would be lost. Command or Ctrl with S saves. */
export const SaveBar = ({ changes, isSaving, onSave, onDiscard }: SaveBarProps) => {
  const isNeeded = changes.length > 0;
  useBlocker({
    disabled: !isNeeded || isSaving,
    shouldBlockFn: async () => !(await askToLeave()),
    enableBeforeUnload: isNeeded,
  });
  useHotkey("mod+s", (event) => {
    event.preventDefault();
    if (isNeeded && !isSaving) onSave();
  });
  if (!isNeeded) return null;
  const count = changes.length === 1 ? "1 change" : `${changes.length} changes`;
  return (
    <section
      aria-label="Unsaved changes"
      className="sticky bottom-0 z-(--z-bar) -mx-8 flex min-h-14 items-center gap-2 border-t border-line-strong bg-surface px-8 py-2.5 text-sm text-text-2 max-md:-mx-4 max-md:flex-wrap max-md:px-4 max-md:[&>button]:flex-1"
    >
      <p role="status" className="flex min-w-0 flex-1 items-center gap-2 max-md:basis-full">
        <span aria-hidden="true" className="size-1.75 shrink-0 rounded-full bg-accent-solid" />
        <b className="font-semibold whitespace-nowrap text-text">
          {changes.length} unsaved {changes.length === 1 ? "change" : "changes"}
        </b>
        <span className="truncate max-md:sr-only">{changes.join(", ")}</span>
      </p>
      <Button variant="ghost" onClick={onDiscard} disabled={isSaving}>
        Discard
      </Button>
      <Button variant="primary" shortcut="mod+s" isLoading={isSaving} onClick={onSave}>
        Save {count}
      </Button>
    </section>
  );
};
