import { Plus } from "lucide-react";
import { Suspense } from "react";
import { Button } from "../../components/ui/button";
import { lazily } from "../../lib/lazily";
import { useCan } from "../../lib/session";
import { useDialog } from "../../lib/use-dialog";

const WebhookDialog = lazily(() => import("./webhook-dialog"), "WebhookDialog");

export const NewWebhookButton = () => {
  const can = useCan();
  const dialog = useDialog();
  if (!can("webhooks:update")) return null;
  return (
    <>
      <Button icon={Plus} onPointerEnter={WebhookDialog.preload} onClick={dialog.open}>
        New webhook
      </Button>
      {dialog.count > 0 && (
        <Suspense>
          <WebhookDialog key={dialog.count} open={dialog.isOpen} onClose={dialog.close} />
        </Suspense>
      )}
    </>
  );
};
