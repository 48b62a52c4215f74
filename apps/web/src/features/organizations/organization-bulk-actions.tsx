import type { OrganizationRow } from "@gatehouse/shared/organizations/organization";
import { CirclePause, CirclePlay } from "lucide-react";
import { BulkDeeds } from "../../components/data/bulk-deeds";
import { lazily } from "../../lib/lazily";

const ChangeOrganizationsDialog = lazily(() => import("./change-organizations-dialog"), "ChangeOrganizationsDialog");

const deeds = [
  { kind: "suspend", label: "Suspend", icon: CirclePause },
  { kind: "resume", label: "Resume", icon: CirclePlay },
] as const;

type OrganizationBulkActionsProps = { organizations: OrganizationRow[]; onDone: () => void };

export const OrganizationBulkActions = ({ organizations, onDone }: OrganizationBulkActionsProps) => (
  <BulkDeeds rows={organizations} deeds={deeds}>
    {(kind, chosen, dialog) => (
      <ChangeOrganizationsDialog {...dialog} kind={kind} organizations={chosen} onDone={onDone} />
    )}
  </BulkDeeds>
);
