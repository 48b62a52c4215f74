import type { User } from "@gatehouse/shared/users/user";
import type { ComponentType } from "react";
import { ActivateUserDialog } from "./activate-user-dialog";
import { ChangeRoleDialog } from "./change-role-dialog";
import { ChangeTeamsDialog } from "./change-teams-dialog";
import { DeleteUserDialog } from "./delete-user-dialog";
import { EditUserDialog } from "./edit-user-dialog";
import { MoveUserDialog } from "./move-user-dialog";
import { RemoveUserDialog } from "./remove-user-dialog";
import { SuspendUserDialog } from "./suspend-user-dialog";
import type { UserDeed } from "./user-deeds";

export type UserDialogProps = { user: User; open: boolean; onClose: () => void };

const dialogs: Record<UserDeed, ComponentType<UserDialogProps>> = {
  edit: EditUserDialog,
  role: ChangeRoleDialog,
  teams: ChangeTeamsDialog,
  move: MoveUserDialog,
  suspend: SuspendUserDialog,
  activate: ActivateUserDialog,
  remove: RemoveUserDialog,
  delete: DeleteUserDialog,
};

export const UserDeedDialog = ({ deed, ...props }: UserDialogProps & { deed: UserDeed }) => {
  const Dialog = dialogs[deed];
  return <Dialog {...props} />;
};
