import type { Team } from "@gatehouse/shared/organizations/team";
import { Ellipsis, Pencil, Trash2, UserPlus } from "lucide-react";
import { Suspense } from "react";
import { IconButton } from "../../components/ui/icon-button";
import { Menu } from "../../components/ui/menu";
import { lazily } from "../../lib/lazily";
import { useCan } from "../../lib/session";
import { useDialog } from "../../lib/use-dialog";

const AddPeopleDialog = lazily(() => import("./add-people-dialog"), "AddPeopleDialog");
const RenameTeamDialog = lazily(() => import("./rename-team-dialog"), "RenameTeamDialog");
const DeleteTeamDialog = lazily(() => import("./delete-team-dialog"), "DeleteTeamDialog");

type TeamActionsProps = {
  team: Team;
  size?: "sm" | "md";
  variant?: "ghost" | "secondary";
  onDeleted?: () => void;
};

/** What can be done with a team; the one of all members stays. */
export const TeamActions = ({ team, size = "sm", variant, onDeleted }: TeamActionsProps) => {
  const can = useCan();
  const adding = useDialog();
  const renaming = useDialog();
  const deleting = useDialog();
  if (!can("teams:update")) return null;
  const prepare = () => {
    AddPeopleDialog.preload();
    RenameTeamDialog.preload();
    DeleteTeamDialog.preload();
  };
  const deletion = { label: "Delete…", icon: Trash2, tone: "danger", onSelect: deleting.open } as const;
  return (
    <>
      <Menu
        trigger={(props) => (
          <IconButton
            {...props}
            icon={Ellipsis}
            label={`Actions for ${team.name}`}
            size={size}
            variant={variant}
            onPointerEnter={prepare}
          />
        )}
        items={[
          ...(team.isDefault ? [] : [{ label: "Add people…", icon: UserPlus, onSelect: adding.open }]),
          { label: "Rename…", icon: Pencil, onSelect: renaming.open },
          ...(team.isDefault || !can("teams:delete") ? [] : [deletion]),
        ]}
      />
      {adding.count > 0 && (
        <Suspense>
          <AddPeopleDialog key={adding.count} team={team} open={adding.isOpen} onClose={adding.close} />
        </Suspense>
      )}
      {renaming.count > 0 && (
        <Suspense>
          <RenameTeamDialog key={renaming.count} team={team} open={renaming.isOpen} onClose={renaming.close} />
        </Suspense>
      )}
      {deleting.count > 0 && (
        <Suspense>
          <DeleteTeamDialog
            key={deleting.count}
            team={team}
            onDeleted={onDeleted}
            open={deleting.isOpen}
            onClose={deleting.close}
          />
        </Suspense>
      )}
    </>
  );
};
