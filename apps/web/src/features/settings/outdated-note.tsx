import { Button } from "../../components/ui/button";
import { Note } from "../../components/ui/note";
import { announce } from "../../lib/announce";

type OutdatedNoteProps = {
  /** Saving was refused for it; else it was noticed before, and nobody is interrupted. */
  isRefused: boolean;
  onLoad: () => Promise<void>;
};

export const OutdatedNote = ({ isRefused, onLoad }: OutdatedNoteProps) => {
  const load = async () => {
    await onLoad();
    announce("The newest settings are loaded. Your changes are kept.");
    document.querySelector<HTMLElement>("main h1")?.focus();
  };
  return (
    <div role="alert">
      <Note
        tone="warning"
        title="Somebody else changed the settings meanwhile."
        action={
          <Button key={String(isRefused)} size="sm" autoFocus={isRefused} onClick={load}>
            Load the newest
          </Button>
        }
      >
        {isRefused && "Nothing was saved. "}Your changes are kept: load the newest, look them over and save.
      </Note>
    </div>
  );
};
