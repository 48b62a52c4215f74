import { Button } from "../../components/ui/button";
import { Note } from "../../components/ui/note";

/** Somebody else was quicker; what was typed stays until it was compared. */
export const OutdatedTemplate = ({ isRefused, onLoad }: { isRefused: boolean; onLoad: () => Promise<void> }) => (
  <div role="alert">
    <Note
      tone="warning"
      title="Somebody else changed this template meanwhile."
      action={
        <Button key={String(isRefused)} size="sm" autoFocus={isRefused} onClick={onLoad}>
          Load the newest
        </Button>
      }
    >
      {isRefused && "Nothing was saved. "}Your words are kept: load the newest, compare and go on.
    </Note>
  </div>
);
