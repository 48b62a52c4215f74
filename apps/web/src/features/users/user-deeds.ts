import { isAdminRole, type Permission } from "@gatehouse/shared/access/permissions";
import type { CurrentUser, User } from "@gatehouse/shared/users/user";

/** What can be done with one person; each has its dialog. */
export type UserDeed = "edit" | "role" | "teams" | "move" | "suspend" | "activate" | "remove" | "delete";

type Asking = { me: CurrentUser; can: (permission: Permission) => boolean };

/** What somebody may do with this person as they are now; the server decides. */
export const deedsFor = (user: User, { me, can }: Asking): Set<UserDeed> => {
  const isSelf = user.id === me.id;
  const isIn = user.status === "active" || user.status === "suspended";
  const manages = me.manageableRoles.includes(user.role);
  const belongs = user.organization !== null;
  const open: Record<UserDeed, boolean> = {
    edit: manages && can("users:update"),
    role: (manages || (isSelf && isAdminRole(user.role))) && user.status !== "invited" && can("users:update"),
    teams: manages && belongs && can("users:update"),
    move: manages && belongs && isIn && !isSelf && can("users:move"),
    suspend: manages && user.status === "active" && !isSelf && can("users:suspend"),
    activate: manages && user.status === "suspended" && !isSelf && can("users:suspend"),
    remove: manages && user.organization?.isDefault === false && isIn && !isSelf && can("users:remove"),
    delete: manages && !isSelf && can("users:delete"),
  };
  return new Set((Object.keys(open) as UserDeed[]).filter((deed) => open[deed]));
};
