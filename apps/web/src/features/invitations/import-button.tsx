import { FileUp } from "lucide-react";
import { Suspense } from "react";
import { Button } from "../../components/ui/button";
import { lazily } from "../../lib/lazily";
import { useCan } from "../../lib/session";
import { useDialog } from "../../lib/use-dialog";

const ImportDialog = lazily(() => import("./import-dialog"), "ImportDialog");

export const ImportButton = () => {
  const can = useCan();
  const dialog = useDialog();
  if (!can("invitations:create")) return null;
  return (
    <>
      <Button icon={FileUp} onPointerEnter={ImportDialog.preload} onClick={dialog.open}>
        Import CSV
      </Button>
      {dialog.count > 0 && (
        <Suspense>
          <ImportDialog key={dialog.count} open={dialog.isOpen} onClose={dialog.close} />
        </Suspense>
      )}
    </>
  );
};
