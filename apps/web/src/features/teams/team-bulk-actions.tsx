import type { Team } from "@gatehouse/shared/organizations/team";
import { Trash2 } from "lucide-react";
import { BulkDeeds } from "../../components/data/bulk-deeds";
import { lazily } from "../../lib/lazily";

const DeleteTeamsDialog = lazily(() => import("./delete-teams-dialog"), "DeleteTeamsDialog");

const deeds = [{ kind: "delete", label: "Delete", icon: Trash2 }] as const;

export const TeamBulkActions = ({ teams, onDone }: { teams: Team[]; onDone: () => void }) => (
  <BulkDeeds rows={teams} deeds={deeds}>
    {(_kind, chosen, dialog) => <DeleteTeamsDialog {...dialog} teams={chosen} onDone={onDone} />}
  </BulkDeeds>
);
