import { FileUp } from "lucide-react";
import { Suspense, useState } from "react";
import { Button } from "../../components/ui/button";
import { lazily } from "../../lib/lazily";
import { useCan } from "../../lib/session";

const ImportDialog = lazily(() => import("./import-dialog"), "ImportDialog");

export const ImportButton = () => {
  const can = useCan();
  const [isOpen, setIsOpen] = useState(false);
  if (!can("invitations:create")) return null;
  return (
    <>
      <Button icon={FileUp} onPointerEnter={ImportDialog.preload} onClick={() => setIsOpen(true)}>
        Import CSV
      </Button>
      {isOpen && (
        <Suspense>
          <ImportDialog onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </>
  );
};
