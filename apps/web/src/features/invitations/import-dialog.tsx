import { useQuery } from "@tanstack/react-query";
import { Dialog } from "../../components/ui/dialog";
import { formatCount } from "../../lib/format";
import { trpc } from "../../lib/trpc";
import { ImportChoice } from "./import-choice";
import { ImportResults } from "./import-results";
import { useImport } from "./use-import";

const people = { one: "person", many: "people" };

/** Choose a file, look through it, invite, and without SMTP take the links along. */
export const ImportDialog = ({ open, onClose }: { open: boolean; onClose: () => void }) => {
  const { data: installation } = useQuery(trpc.setup.status.queryOptions());
  const importing = useImport();
  const { result } = importing;
  return (
    <Dialog
      open={open}
      onOpenChange={onClose}
      title={result ? `${formatCount(result.invited, people)} invited` : "Import invitations"}
      description={
        result
          ? result.refused > 0 && `${formatCount(result.refused, people)} could not be invited.`
          : "A CSV file with one person in each line. Nobody is invited before you have seen who is in it."
      }
      size="lg"
    >
      {result ? (
        <ImportResults result={result} onClose={onClose} />
      ) : (
        <ImportChoice importing={importing} isMailed={installation?.emailEnabled !== false} onClose={onClose} />
      )}
    </Dialog>
  );
};
