import type { Role } from "@gatehouse/shared/access/permissions";
import { Plus } from "lucide-react";
import { Suspense } from "react";
import { Button } from "../../components/ui/button";
import { lazily } from "../../lib/lazily";
import { useCan, useCurrentUser } from "../../lib/session";
import { useDialog } from "../../lib/use-dialog";

const AddUserDialog = lazily(() => import("./add-user-dialog"), "AddUserDialog");

type AddUserButtonProps = { initialRole: Role; variant?: "primary" | "secondary" };

/** Not there for those who may not give the role. */
export const AddUserButton = ({ initialRole, variant = "primary" }: AddUserButtonProps) => {
  const { manageableRoles } = useCurrentUser();
  const can = useCan();
  const dialog = useDialog();
  if (!can("users:create") || !manageableRoles.includes(initialRole)) return null;
  return (
    <>
      <Button variant={variant} icon={Plus} onPointerEnter={AddUserDialog.preload} onClick={dialog.open}>
        Add user
      </Button>
      {dialog.count > 0 && (
        <Suspense>
          <AddUserDialog key={dialog.count} initialRole={initialRole} open={dialog.isOpen} onClose={dialog.close} />
        </Suspense>
      )}
    </>
  );
};
