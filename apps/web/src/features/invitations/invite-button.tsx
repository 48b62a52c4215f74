import { assignableRoles, type Role } from "@gatehouse/shared/access/permissions";
import { useQueryClient } from "@tanstack/react-query";
import { UserPlus } from "lucide-react";
import { Suspense, useState } from "react";
import { Button } from "../../components/ui/button";
import { lazily } from "../../lib/lazily";
import { useCurrentUser } from "../../lib/session";
import { trpc } from "../../lib/trpc";

const InviteDialog = lazily(() => import("./invite-dialog"), "InviteDialog");

type InviteButtonProps = {
  /** Chosen at first. */
  initialRole?: Role;
  variant?: "primary" | "secondary";
  size?: "sm" | "md";
};

/** Not there for those who may not give the role. */
export const InviteButton = ({ initialRole = "member", variant = "primary", size }: InviteButtonProps) => {
  const user = useCurrentUser();
  const queryClient = useQueryClient();
  const [isOpen, setIsOpen] = useState(false);
  const prepare = () => {
    InviteDialog.preload();
    void queryClient.prefetchQuery(trpc.organizations.options.queryOptions());
  };
  if (!assignableRoles(user).includes(initialRole)) return null;
  return (
    <>
      <Button variant={variant} size={size} icon={UserPlus} onPointerEnter={prepare} onClick={() => setIsOpen(true)}>
        Invite
      </Button>
      {isOpen && (
        <Suspense>
          <InviteDialog initialRole={initialRole} onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </>
  );
};
