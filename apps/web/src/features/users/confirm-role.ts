import { isAdminRole, type Role } from "@gatehouse/shared/access/permissions";
import { roleLabels } from "@gatehouse/shared/messages";
import type { CurrentUser, User } from "@gatehouse/shared/users/user";
import { confirm } from "../../lib/confirm";

/** Said in words and asked twice: a super admin belongs to no workspace. */
export const confirmSuperAdmin = (name: string): Promise<boolean> =>
  confirm({
    title: `Make ${name} super admin?`,
    body: "Super admins belong to no workspace: they see and run all of them, configure sign-in and make other super admins.",
    confirm: "Make super admin",
  });

type Asked = { me: CurrentUser; user: User; role: Role };

/** Whether the change was confirmed where that is asked for; null when somebody thought better of it. */
export const confirmRole = async ({ me, user, role }: Asked): Promise<boolean | null> => {
  if (role === "super_admin") return (await confirmSuperAdmin(user.name)) || null;
  if (user.id !== me.id || !isAdminRole(user.role)) return false;
  const isSure = await confirm({
    title: "Give up your own admin role?",
    body: `You are ${roleLabels[user.role]} now. As ${roleLabels[role]} you can't take this back; another admin can.`,
    confirm: "Give it up",
    tone: "danger",
  });
  return isSure || null;
};
