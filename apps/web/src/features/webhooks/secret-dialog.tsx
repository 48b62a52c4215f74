import { formerSecretHours } from "@gatehouse/shared/webhooks/webhook-limits";
import { Dialog } from "../../components/ui/dialog";
import { SecretOnce, secretDescription, secretTitle } from "./secret-once";

type SecretDialogProps = { open: boolean; secret: string; onClose: () => void };

/** The new secret of a webhook that had one. */
export const SecretDialog = ({ open, secret, onClose }: SecretDialogProps) => (
  <Dialog
    open={open}
    onOpenChange={onClose}
    isDismissible={false}
    title={secretTitle}
    description={secretDescription}
    size="lg"
  >
    <SecretOnce secret={secret} onDone={onClose}>
      {`The one before works for another ${formerSecretHours} hours.`}
    </SecretOnce>
  </Dialog>
);
