import type { InviteCode } from "@gatehouse/shared/invite-codes/invite-code";
import { Suspense } from "react";
import { Button } from "../../components/ui/button";
import { lazily } from "../../lib/lazily";
import { useCan } from "../../lib/session";
import { useDialog } from "../../lib/use-dialog";

const CodeDialog = lazily(() => import("./code-dialog"), "CodeDialog");

export const EditCodeButton = ({ code }: { code: InviteCode }) => {
  const can = useCan();
  const dialog = useDialog();
  if (!can("invite-codes:update")) return null;
  return (
    <>
      <Button size="sm" onPointerEnter={CodeDialog.preload} onClick={dialog.open}>
        Edit
      </Button>
      {dialog.count > 0 && (
        <Suspense>
          <CodeDialog key={dialog.count} code={code} open={dialog.isOpen} onClose={dialog.close} />
        </Suspense>
      )}
    </>
  );
};
