import type { User } from "@gatehouse/shared/users/user";
import {
  ArrowRightLeft,
  BadgeCheck,
  CirclePause,
  CirclePlay,
  Ellipsis,
  MailSearch,
  Pencil,
  Trash2,
  UserMinus,
  Users,
} from "lucide-react";
import { IconButton } from "../../components/ui/icon-button";
import { Menu, type MenuItem } from "../../components/ui/menu";
import { useCan } from "../../lib/session";
import { useUserDeeds } from "./use-user-deeds";
import type { UserDeed } from "./user-deeds";

const items: (Omit<Extract<MenuItem, { onSelect: unknown }>, "onSelect"> & { deed: UserDeed })[] = [
  { deed: "edit", label: "Edit…", icon: Pencil },
  { deed: "role", label: "Change role…", icon: BadgeCheck },
  { deed: "teams", label: "Change teams…", icon: Users },
  { deed: "move", label: "Move to another organization…", icon: ArrowRightLeft },
  { deed: "suspend", label: "Suspend…", icon: CirclePause },
  { deed: "activate", label: "Reactivate…", icon: CirclePlay },
  { deed: "remove", label: "Remove from organization…", icon: UserMinus, tone: "danger" },
  { deed: "delete", label: "Delete…", icon: Trash2, tone: "danger" },
];

export type UserDeedMenuProps = {
  user: User;
  size?: "sm" | "md";
  variant?: "ghost" | "secondary";
  /** What stands beside the menu already. */
  without?: readonly UserDeed[];
};

/** Not there when nothing can be done. */
export const UserDeedMenu = ({ user, size = "sm", variant, without = [] }: UserDeedMenuProps) => {
  const can = useCan();
  const { deeds, begin, prepare, dialog } = useUserDeeds(user);
  const offered = items.filter(({ deed }) => deeds.has(deed) && !without.includes(deed));
  const invitation: MenuItem[] =
    user.status === "invited" && can("invitations:read")
      ? [
          {
            label: "Show invitation",
            icon: MailSearch,
            link: {
              to: can("admin-home:read") ? "/admin/invitations" : "/portal/organization/invitations",
              search: { search: user.email },
            },
          },
        ]
      : [];
  if (offered.length + invitation.length === 0) return null;
  return (
    <>
      <Menu
        trigger={(props) => (
          <IconButton
            {...props}
            icon={Ellipsis}
            label={`Actions for ${user.name}`}
            size={size}
            variant={variant}
            onPointerEnter={prepare}
          />
        )}
        items={[...invitation, ...offered.map(({ deed, ...item }) => ({ ...item, onSelect: () => begin(deed) }))]}
      />
      {dialog}
    </>
  );
};
