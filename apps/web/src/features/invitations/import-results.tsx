import type { ImportResult } from "@gatehouse/shared/invitations/invitation";
import { Download } from "lucide-react";
import { Button } from "../../components/ui/button";
import { DialogBody, DialogFooter } from "../../components/ui/dialog";
import { Note } from "../../components/ui/note";
import { downloadLinks } from "./import-files";
import { ImportRows } from "./import-rows";

export const ImportResults = ({ result, onClose }: { result: ImportResult; onClose: () => void }) => {
  const hasLinks = result.rows.some(({ link }) => link !== null);
  return (
    <>
      <DialogBody>
        {hasLinks && <Note title="No mail went out.">Pass each link on to the person it is for.</Note>}
        <ImportRows rows={result.rows} fine="invited" />
      </DialogBody>
      <DialogFooter>
        {hasLinks && (
          <Button icon={Download} onClick={() => downloadLinks(result.rows)}>
            Download links
          </Button>
        )}
        <Button variant="primary" onClick={onClose}>
          Done
        </Button>
      </DialogFooter>
    </>
  );
};
