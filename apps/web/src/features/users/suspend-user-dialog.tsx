import { useMutation, useQuery } from "@tanstack/react-query";
import { Archive, CirclePause } from "lucide-react";
import { DeedDialog } from "../../components/deed/deed-dialog";
import { notify } from "../../lib/notify";
import { trpc } from "../../lib/trpc";
import { sessionsEnd } from "./departure-effects";
import { suspensionReasons } from "./suspension-reasons";
import { useSuccessor } from "./use-successor";
import type { UserDialogProps } from "./user-deed-dialog";

export const SuspendUserDialog = ({ user, open, onClose }: UserDialogProps) => {
  const preview = useQuery(trpc.users.previewDeparture.queryOptions({ id: user.id }));
  const suspend = useMutation(trpc.users.suspend.mutationOptions());
  const { successorId, field } = useSuccessor(user);
  return (
    <DeedDialog
      open={open}
      onClose={onClose}
      title={`Suspend ${user.name}`}
      description="Reversible: reactivating brings back exactly this."
      preview={preview}
      describe={(departure) => ({
        effects: [
          { icon: CirclePause, title: "Signing in is refused", detail: "Also with the right password." },
          ...sessionsEnd(departure),
          { icon: Archive, title: "Nothing is deleted", detail: "Role, teams and access stay as they are." },
        ],
        confirm: `Suspend ${user.firstName}`,
      })}
      reason={{ help: `${user.name} reads it by e-mail; it stands in the audit trail.`, ready: suspensionReasons }}
      onConfirm={async ({ reason }) => {
        await suspend.mutateAsync({ id: user.id, reason, successorId });
        notify({ title: `${user.name} suspended` });
      }}
    >
      {field}
    </DeedDialog>
  );
};
