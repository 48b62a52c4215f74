import type { User } from "@gatehouse/shared/users/user";
import type { BulkChange } from "@gatehouse/shared/users/user-changes";
import { ArrowRightLeft, CirclePause, CirclePlay, Trash2, Users } from "lucide-react";
import { BulkDeeds } from "../../components/data/bulk-deeds";
import { lazily } from "../../lib/lazily";

const ChangeUsersDialog = lazily(() => import("./change-users-dialog"), "ChangeUsersDialog");

const deeds = [
  { kind: "suspend", label: "Suspend", icon: CirclePause },
  { kind: "activate", label: "Reactivate", icon: CirclePlay },
  { kind: "add-to-team", label: "Add to team", icon: Users },
  { kind: "move", label: "Move", icon: ArrowRightLeft },
  { kind: "delete", label: "Delete", icon: Trash2 },
] as const satisfies { kind: BulkChange["kind"]; label: string; icon: typeof Users }[];

type UserBulkActionsProps = { users: User[]; kind: "consumers" | "admins"; onDone: () => void };

/** Admins belong to no organization and no team. */
export const UserBulkActions = ({ users, kind: ofPeople, onDone }: UserBulkActionsProps) => (
  <BulkDeeds
    rows={users}
    deeds={deeds.filter(({ kind }) => ofPeople === "consumers" || (kind !== "move" && kind !== "add-to-team"))}
  >
    {(kind, chosen, dialog) => <ChangeUsersDialog {...dialog} kind={kind} users={chosen} onDone={onDone} />}
  </BulkDeeds>
);
