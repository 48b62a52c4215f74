import type { Role } from "@gatehouse/shared/access/permissions";
import { UserPlus } from "lucide-react";
import { Suspense } from "react";
import { Button } from "../../components/ui/button";
import { lazily } from "../../lib/lazily";
import { useCurrentUser } from "../../lib/session";
import { useDialog } from "../../lib/use-dialog";

const InviteDialog = lazily(() => import("./invite-dialog"), "InviteDialog");

type InviteButtonProps = {
  /** Chosen at first. */
  initialRole?: Role;
  /** Where they are invited to, when the page is about that organization. */
  organizationId?: string;
  variant?: "primary" | "secondary";
  size?: "sm" | "md";
};

/** Not there for those who may not give the role. */
export const InviteButton = ({
  initialRole = "member",
  organizationId,
  variant = "primary",
  size,
}: InviteButtonProps) => {
  const { manageableRoles } = useCurrentUser();
  const dialog = useDialog();
  if (!manageableRoles.includes(initialRole)) return null;
  return (
    <>
      <Button variant={variant} size={size} icon={UserPlus} onPointerEnter={InviteDialog.preload} onClick={dialog.open}>
        Invite
      </Button>
      {dialog.count > 0 && (
        <Suspense>
          <InviteDialog
            key={dialog.count}
            initialRole={initialRole}
            organizationId={organizationId}
            open={dialog.isOpen}
            onClose={dialog.close}
          />
        </Suspense>
      )}
    </>
  );
};
