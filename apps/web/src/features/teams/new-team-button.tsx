import { Plus } from "lucide-react";
import { Suspense } from "react";
import { Button } from "../../components/ui/button";
import { lazily } from "../../lib/lazily";
import { useCan } from "../../lib/session";
import { useDialog } from "../../lib/use-dialog";

const NewTeamDialog = lazily(() => import("./new-team-dialog"), "NewTeamDialog");

type NewTeamButtonProps = {
  /** Where it goes; without it the form asks those who may choose. */
  organizationId?: string;
  variant?: "primary" | "secondary";
  size?: "sm" | "md";
};

export const NewTeamButton = ({ organizationId, variant = "secondary", size }: NewTeamButtonProps) => {
  const can = useCan();
  const dialog = useDialog();
  if (!can("teams:create")) return null;
  return (
    <>
      <Button variant={variant} size={size} icon={Plus} onPointerEnter={NewTeamDialog.preload} onClick={dialog.open}>
        New team
      </Button>
      {dialog.count > 0 && (
        <Suspense>
          <NewTeamDialog
            key={dialog.count}
            organizationId={organizationId}
            open={dialog.isOpen}
            onClose={dialog.close}
          />
        </Suspense>
      )}
    </>
  );
};
