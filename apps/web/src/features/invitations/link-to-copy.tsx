import type { Invitation } from "@gatehouse/shared/invitations/invitation";
import { Button } from "../../components/ui/button";
import { CopyField } from "../../components/ui/copy-field";
import { DialogBody, DialogFooter } from "../../components/ui/dialog";
import { formatDay } from "../../lib/format";

export const linkTitle = ({ name }: Invitation): string => `Pass the link on to ${name}`;

export const linkDescription = ({ email, expiresAt }: Invitation): string =>
  `It is for ${email} alone, works once and until ${formatDay(expiresAt)}.`;

/** What a dialog shows when no mail goes out: the inviter passes the link on. */
export const LinkToCopy = ({ link, onDone }: { link: string; onDone: () => void }) => (
  <>
    <DialogBody>
      <CopyField value={link} label="Copy link" />
    </DialogBody>
    <DialogFooter aside="You find it again in the list of invitations.">
      <Button variant="primary" onClick={onDone}>
        Done
      </Button>
    </DialogFooter>
  </>
);
