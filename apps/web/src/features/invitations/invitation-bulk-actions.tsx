import type { Invitation } from "@gatehouse/shared/invitations/invitation";
import { Ban, Send } from "lucide-react";
import { BulkDeeds } from "../../components/data/bulk-deeds";
import { lazily } from "../../lib/lazily";

const ChangeInvitationsDialog = lazily(() => import("./change-invitations-dialog"), "ChangeInvitationsDialog");

const deeds = [
  { kind: "resend", label: "Send again", icon: Send },
  { kind: "revoke", label: "Revoke", icon: Ban },
] as const;

type InvitationBulkActionsProps = { invitations: Invitation[]; onDone: () => void };

export const InvitationBulkActions = ({ invitations, onDone }: InvitationBulkActionsProps) => (
  <BulkDeeds rows={invitations} deeds={deeds}>
    {(kind, chosen, dialog) => <ChangeInvitationsDialog {...dialog} kind={kind} invitations={chosen} onDone={onDone} />}
  </BulkDeeds>
);
