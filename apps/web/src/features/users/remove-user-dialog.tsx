import { useMutation, useQuery } from "@tanstack/react-query";
import { House } from "lucide-react";
import { DeedDialog } from "../../components/deed/deed-dialog";
import { notify } from "../../lib/notify";
import { trpc } from "../../lib/trpc";
import { invitationsEnd, sessionsEnd, teamsEnd } from "./departure-effects";
import { useSuccessor } from "./use-successor";
import type { UserDialogProps } from "./user-deed-dialog";

export const RemoveUserDialog = ({ user, open, onClose }: UserDialogProps) => {
  const preview = useQuery(trpc.users.previewDeparture.queryOptions({ id: user.id }));
  const remove = useMutation(trpc.users.remove.mutationOptions());
  const { successorId, field } = useSuccessor(user);
  const organization = user.organization?.name ?? "the organization";
  return (
    <DeedDialog
      open={open}
      onClose={onClose}
      title={`Remove ${user.name} from ${organization}`}
      description={`What they could use through ${organization} ends.`}
      preview={preview}
      describe={(departure) => ({
        effects: [
          ...teamsEnd(departure),
          ...sessionsEnd(departure),
          ...invitationsEnd(departure),
          {
            icon: House,
            title: "The account stays",
            detail: "As a member of the default organization, with no more access than anybody there.",
          },
        ],
        confirm: `Remove ${user.firstName}`,
      })}
      reason={{
        label: `Note to ${user.firstName}`,
        isOptional: true,
        help: "Goes into the mail that tells them.",
      }}
      onConfirm={async ({ reason }) => {
        await remove.mutateAsync({ id: user.id, note: reason, successorId });
        notify({ title: `${user.name} removed from ${organization}` });
      }}
    >
      {field}
    </DeedDialog>
  );
};
