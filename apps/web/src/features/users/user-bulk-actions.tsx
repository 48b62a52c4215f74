import type { User } from "@gatehouse/shared/users/user";
import type { BulkChange } from "@gatehouse/shared/users/user-changes";
import { ArrowRightLeft, CirclePause, CirclePlay, Trash2, Users } from "lucide-react";
import { Suspense, useState } from "react";
import { BulkAction } from "../../components/data/bulk-bar";
import { lazily } from "../../lib/lazily";
import { useDialog } from "../../lib/use-dialog";

const ChangeUsersDialog = lazily(() => import("./change-users-dialog"), "ChangeUsersDialog");

const actions = [
  { kind: "suspend", label: "Suspend", icon: CirclePause },
  { kind: "activate", label: "Reactivate", icon: CirclePlay },
  { kind: "add-to-team", label: "Add to team", icon: Users },
  { kind: "move", label: "Move", icon: ArrowRightLeft },
  { kind: "delete", label: "Delete", icon: Trash2 },
] as const satisfies { kind: BulkChange["kind"]; label: string; icon: typeof Users }[];

type UserBulkActionsProps = { users: User[]; kind: "consumers" | "admins"; onDone: () => void };

/** Admins belong to no organization and no team. */
export const UserBulkActions = ({ users, kind, onDone }: UserBulkActionsProps) => {
  const [change, setChange] = useState<BulkChange["kind"]>("suspend");
  const dialog = useDialog();
  const offered = actions.filter(
    (action) => kind === "consumers" || (action.kind !== "move" && action.kind !== "add-to-team"),
  );
  return (
    <>
      {offered.map((action) => (
        <BulkAction
          key={action.kind}
          icon={action.icon}
          onPress={() => {
            setChange(action.kind);
            dialog.open();
          }}
        >
          {action.label}
        </BulkAction>
      ))}
      {dialog.count > 0 && (
        <Suspense>
          <ChangeUsersDialog
            key={dialog.count}
            kind={change}
            users={users}
            open={dialog.isOpen}
            onClose={dialog.close}
            onDone={onDone}
          />
        </Suspense>
      )}
    </>
  );
};
