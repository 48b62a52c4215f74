import type { Role } from "@gatehouse/shared/access/permissions";
import { useQuery } from "@tanstack/react-query";
import { ErrorState } from "../../components/states/error-state";
import { Dialog } from "../../components/ui/dialog";
import { useCurrentUser } from "../../lib/session";
import { trpc } from "../../lib/trpc";
import { InviteFormDialog } from "./invite-form-dialog";
import { invitePlacesQuery } from "./invite-places";

type InviteDialogProps = { initialRole: Role; organizationId?: string; open: boolean; onClose: () => void };

/** Opens when it knows the organizations. */
export const InviteDialog = ({ initialRole, organizationId, open, onClose }: InviteDialogProps) => {
  const organizations = useQuery(invitePlacesQuery(useCurrentUser(), organizationId));
  const installation = useQuery(trpc.setup.status.queryOptions());
  const failed = [organizations, installation].find(({ data, error }) => error && !data);
  if (organizations.data && installation.data)
    return (
      <InviteFormDialog
        initialRole={initialRole}
        organizations={organizations.data}
        isMailed={installation.data.emailEnabled}
        open={open}
        onClose={onClose}
      />
    );
  if (!failed) return null;
  return (
    <Dialog open={open} onOpenChange={onClose} title="Invite" size="lg">
      <ErrorState
        title="The form could not be loaded"
        error={failed.error}
        onRetry={failed.refetch}
        isRetrying={failed.isFetching}
      />
    </Dialog>
  );
};
