import type { OrganizationRow } from "@gatehouse/shared/organizations/organization";
import type { ComponentType } from "react";
import { DeleteOrganizationDialog } from "./delete-organization-dialog";
import { EditOrganizationDialog } from "./edit-organization-dialog";
import type { OrganizationDeed } from "./organization-deeds";
import { ResumeOrganizationDialog } from "./resume-organization-dialog";
import { SuspendOrganizationDialog } from "./suspend-organization-dialog";

export type OrganizationDialogProps = { organization: OrganizationRow; open: boolean; onClose: () => void };

const dialogs: Record<OrganizationDeed, ComponentType<OrganizationDialogProps>> = {
  edit: EditOrganizationDialog,
  suspend: SuspendOrganizationDialog,
  resume: ResumeOrganizationDialog,
  delete: DeleteOrganizationDialog,
};

export const OrganizationDeedDialog = ({ deed, ...props }: OrganizationDialogProps & { deed: OrganizationDeed }) => {
  const Dialog = dialogs[deed];
  return <Dialog {...props} />;
};
