import type { Invitation } from "@gatehouse/shared/invitations/invitation";
import { Dialog } from "../../components/ui/dialog";
import { LinkToCopy, linkDescription, linkTitle } from "./link-to-copy";

type LinkDialogProps = { open: boolean; invitation: Invitation; link: string; onClose: () => void };

export const LinkDialog = ({ open, invitation, link, onClose }: LinkDialogProps) => (
  <Dialog
    open={open}
    onOpenChange={onClose}
    title={linkTitle(invitation)}
    description={linkDescription(invitation)}
    size="lg"
  >
    <LinkToCopy link={link} onDone={onClose} />
  </Dialog>
);
