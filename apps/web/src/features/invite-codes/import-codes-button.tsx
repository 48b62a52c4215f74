import { FileUp } from "lucide-react";
import { Suspense } from "react";
import { Button } from "../../components/ui/button";
import { lazily } from "../../lib/lazily";
import { useCan } from "../../lib/session";
import { useDialog } from "../../lib/use-dialog";

const ImportCodesDialog = lazily(() => import("./import-codes-dialog"), "ImportCodesDialog");

export const ImportCodesButton = () => {
  const can = useCan();
  const dialog = useDialog();
  if (!can("invite-codes:create")) return null;
  return (
    <>
      <Button icon={FileUp} onPointerEnter={ImportCodesDialog.preload} onClick={dialog.open}>
        Import CSV
      </Button>
      {dialog.count > 0 && (
        <Suspense>
          <ImportCodesDialog key={dialog.count} open={dialog.isOpen} onClose={dialog.close} />
        </Suspense>
      )}
    </>
  );
};
