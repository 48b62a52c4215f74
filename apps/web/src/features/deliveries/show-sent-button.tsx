import type { Delivery } from "@gatehouse/shared/notifications/delivery";
import { Suspense } from "react";
import { Button } from "../../components/ui/button";
import { lazily } from "../../lib/lazily";
import { useDialog } from "../../lib/use-dialog";

const SentDialog = lazily(() => import("./sent-dialog"), "SentDialog");

/** Opens what a message said. */
export const ShowSentButton = ({ delivery }: { delivery: Delivery }) => {
  const dialog = useDialog();
  const isSent = delivery.state === "sent" || delivery.state === "bounced" || delivery.attemptLog.length > 0;
  const title = isSent ? "What was sent" : "The message";
  return (
    <>
      <Button size="sm" variant="ghost" onPointerEnter={SentDialog.preload} onClick={dialog.open}>
        Show {isSent ? "what was sent" : "the message"}
      </Button>
      {dialog.count > 0 && (
        <Suspense>
          <SentDialog
            key={dialog.count}
            delivery={delivery}
            title={title}
            open={dialog.isOpen}
            onClose={dialog.close}
          />
        </Suspense>
      )}
    </>
  );
};
