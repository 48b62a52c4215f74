import { useBlocker } from "@tanstack/react-router";
import { askToLeave } from "../../lib/ask-to-leave";
import { useHotkey } from "../../lib/use-hotkey";
import { Button } from "../ui/button";

type PublishBarProps = {
  /** What publishing makes: "version 4". */
  version: string;
  /** Something is neither live nor kept as the draft yet. */
  isUnsaved: boolean;
  /** There is a draft, saved or not; without one the bar is not there. */
  isNeeded: boolean;
  isBusy: boolean;
  onDiscard: () => void;
  /** Tells whether it worked. */
  onSave: () => Promise<boolean>;
  onPublish: () => void;
};

/** A text that nobody gets yet: kept before one leaves or with Command or Ctrl with S, sent from now on with Enter. */
export const PublishBar = ({ version, isUnsaved, isNeeded, isBusy, onDiscard, onSave, onPublish }: PublishBarProps) => {
  useBlocker({
    disabled: !isUnsaved || isBusy,
    shouldBlockFn: async () => !(await onSave()) && !(await askToLeave()),
    enableBeforeUnload: isUnsaved,
  });
  useHotkey("mod+s", (event) => {
    event.preventDefault();
    if (isUnsaved && !isBusy) void onSave();
  });
  useHotkey("mod+enter", (event) => {
    event.preventDefault();
    if (isNeeded && !isBusy) onPublish();
  });
  if (!isNeeded) return null;
  return (
    <section
      aria-label="Draft"
      className="sticky bottom-0 z-(--z-bar) flex min-h-14 items-center gap-2 border-t border-line-strong bg-surface py-2.5 pr-8 pl-6 text-sm text-text-2 max-md:flex-wrap max-md:px-4 max-md:[&>button]:flex-1"
    >
      <p className="flex min-w-0 flex-1 items-center gap-2 max-md:basis-full">
        <span aria-hidden="true" className="size-1.75 shrink-0 rounded-full bg-accent-solid" />
        <b role="status" className="font-semibold whitespace-nowrap text-text">
          Draft of {version}
        </b>
        <span className="truncate">{isUnsaved ? "Not saved yet" : "Nobody gets it before you publish"}</span>
      </p>
      <Button variant="ghost" onClick={onDiscard} disabled={isBusy}>
        Discard draft
      </Button>
      <Button variant="primary" isLoading={isBusy} onClick={onPublish} shortcut="mod+enter">
        Publish {version}
      </Button>
    </section>
  );
};
