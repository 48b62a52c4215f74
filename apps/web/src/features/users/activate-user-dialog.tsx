import { useMutation } from "@tanstack/react-query";
import { CirclePlay } from "lucide-react";
import { DeedDialog, known } from "../../components/deed/deed-dialog";
import { notify } from "../../lib/notify";
import { trpc } from "../../lib/trpc";
import type { UserDialogProps } from "./user-deed-dialog";

export const ActivateUserDialog = ({ user, open, onClose }: UserDialogProps) => {
  const activate = useMutation(trpc.users.activate.mutationOptions());
  return (
    <DeedDialog
      open={open}
      onClose={onClose}
      tone="primary"
      title={`Reactivate ${user.name}`}
      preview={known(null)}
      describe={() => ({
        effects: [
          { icon: CirclePlay, title: "Signing in works again", detail: "With the role, teams and access of before." },
        ],
        confirm: `Reactivate ${user.firstName}`,
      })}
      reason={{ label: "Note", isOptional: true, help: `${user.name} reads it by e-mail and in the app.` }}
      onConfirm={async ({ reason }) => {
        await activate.mutateAsync({ id: user.id, reason });
        notify({ title: `${user.name} is active again` });
      }}
    />
  );
};
