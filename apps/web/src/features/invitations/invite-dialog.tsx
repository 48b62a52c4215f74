import type { Role } from "@gatehouse/shared/access/permissions";
import type { CreatedInvitation } from "@gatehouse/shared/invitations/invitation";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { ErrorState } from "../../components/states/error-state";
import { Dialog } from "../../components/ui/dialog";
import { formatDay } from "../../lib/format";
import { notify } from "../../lib/notify";
import { trpc } from "../../lib/trpc";
import { InviteForm } from "./invite-form";
import { LinkDialog } from "./link-dialog";

type InviteDialogProps = { initialRole: Role; onClose: () => void };

/** Opens when it knows the organizations; without SMTP it ends with the link to copy. */
export const InviteDialog = ({ initialRole, onClose }: InviteDialogProps) => {
  const organizations = useQuery(trpc.organizations.options.queryOptions());
  const { data: installation } = useQuery(trpc.setup.status.queryOptions());
  const [created, setCreated] = useState<CreatedInvitation | null>(null);
  const done = (invited: CreatedInvitation, isAddingAnother: boolean) => {
    const { invitation, link } = invited;
    if (link) return setCreated(invited);
    notify({ title: `${invitation.name} invited`, detail: `The link works until ${formatDay(invitation.expiresAt)}.` });
    if (!isAddingAnother) onClose();
  };
  if (created?.link) return <LinkDialog invitation={created.invitation} link={created.link} onClose={onClose} />;
  if (organizations.data && installation)
    return (
      <InviteForm
        initialRole={initialRole}
        organizations={organizations.data}
        isMailed={installation.emailEnabled}
        onDone={done}
        onClose={onClose}
      />
    );
  if (!organizations.error) return null;
  return (
    <Dialog open onOpenChange={onClose} title="Invite" size="lg">
      <ErrorState
        title="The organizations could not be loaded"
        error={organizations.error}
        onRetry={organizations.refetch}
        isRetrying={organizations.isFetching}
      />
    </Dialog>
  );
};
