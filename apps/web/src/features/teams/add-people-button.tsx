import type { Team } from "@gatehouse/shared/organizations/team";
import { UserPlus } from "lucide-react";
import { Suspense } from "react";
import { Button } from "../../components/ui/button";
import { lazily } from "../../lib/lazily";
import { useCan } from "../../lib/session";
import { useDialog } from "../../lib/use-dialog";

const AddPeopleDialog = lazily(() => import("./add-people-dialog"), "AddPeopleDialog");

export const AddPeopleButton = ({ team, variant = "primary" }: { team: Team; variant?: "primary" | "secondary" }) => {
  const can = useCan();
  const dialog = useDialog();
  if (!can("teams:update")) return null;
  return (
    <>
      <Button variant={variant} icon={UserPlus} onPointerEnter={AddPeopleDialog.preload} onClick={dialog.open}>
        Add people
      </Button>
      {dialog.count > 0 && (
        <Suspense>
          <AddPeopleDialog key={dialog.count} team={team} open={dialog.isOpen} onClose={dialog.close} />
        </Suspense>
      )}
    </>
  );
};
