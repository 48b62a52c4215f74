import type { Invitation } from "@gatehouse/shared/invitations/invitation";
import { Button } from "../../components/ui/button";
import { CopyField } from "../../components/ui/copy-field";
import { Dialog, DialogBody, DialogFooter } from "../../components/ui/dialog";
import { formatDay } from "../../lib/format";

type LinkDialogProps = {
  invitation: Pick<Invitation, "name" | "email" | "expiresAt">;
  link: string;
  onClose: () => void;
};

/** No mail goes out: the inviter passes the link on. */
export const LinkDialog = ({ invitation, link, onClose }: LinkDialogProps) => (
  <Dialog
    open
    onOpenChange={onClose}
    title={`Pass the link on to ${invitation.name}`}
    description={`It is for ${invitation.email} alone, works once and until ${formatDay(invitation.expiresAt)}.`}
  >
    <DialogBody>
      <CopyField value={link} label="Copy link" />
    </DialogBody>
    <DialogFooter aside="You find it again in the list of invitations.">
      <Button variant="primary" onClick={onClose}>
        Done
      </Button>
    </DialogFooter>
  </Dialog>
);
