import type { InviteCode } from "@gatehouse/shared/invite-codes/invite-code";
import { CirclePause, CirclePlay, Trash2 } from "lucide-react";
import { BulkDeeds } from "../../components/data/bulk-deeds";
import { lazily } from "../../lib/lazily";

const ChangeCodesDialog = lazily(() => import("./change-codes-dialog"), "ChangeCodesDialog");

const deeds = [
  { kind: "activate", label: "Activate", icon: CirclePlay },
  { kind: "deactivate", label: "Deactivate", icon: CirclePause },
  { kind: "delete", label: "Delete", icon: Trash2 },
] as const;

export const CodeBulkActions = ({ codes, onDone }: { codes: InviteCode[]; onDone: () => void }) => (
  <BulkDeeds rows={codes} deeds={deeds}>
    {(kind, chosen, dialog) => <ChangeCodesDialog {...dialog} kind={kind} codes={chosen} onDone={onDone} />}
  </BulkDeeds>
);
