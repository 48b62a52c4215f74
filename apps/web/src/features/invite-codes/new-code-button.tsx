import { Plus } from "lucide-react";
import { Suspense } from "react";
import { Button } from "../../components/ui/button";
import { lazily } from "../../lib/lazily";
import { useCan } from "../../lib/session";
import { useDialog } from "../../lib/use-dialog";

const CodeDialog = lazily(() => import("./code-dialog"), "CodeDialog");

export const NewCodeButton = ({ variant = "primary" }: { variant?: "primary" | "secondary" }) => {
  const can = useCan();
  const dialog = useDialog();
  if (!can("invite-codes:create")) return null;
  return (
    <>
      <Button variant={variant} icon={Plus} onPointerEnter={CodeDialog.preload} onClick={dialog.open}>
        New code
      </Button>
      {dialog.count > 0 && (
        <Suspense>
          <CodeDialog key={dialog.count} open={dialog.isOpen} onClose={dialog.close} />
        </Suspense>
      )}
    </>
  );
};
