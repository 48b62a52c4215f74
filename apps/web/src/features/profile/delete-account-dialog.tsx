import { useMutation, useQuery } from "@tanstack/react-query";
import { History, UserX } from "lucide-react";
import { useState } from "react";
import { DeedDialog } from "../../components/deed/deed-dialog";
import { Field } from "../../components/ui/field";
import { PasswordInput } from "../../components/ui/password-input";
import { signInPath, useCurrentUser } from "../../lib/session";
import { trpc } from "../../lib/trpc";
import { invitationsEnd, sessionsEnd, teamsEnd } from "../users/departure-effects";
import { useSuccessor } from "../users/use-successor";

type DeleteAccountDialogProps = { open: boolean; onClose: () => void };

export const DeleteAccountDialog = ({ open, onClose }: DeleteAccountDialogProps) => {
  const user = useCurrentUser();
  const preview = useQuery(trpc.profile.previewDeletion.queryOptions());
  const remove = useMutation(trpc.profile.deleteAccount.mutationOptions());
  const { successorId, field } = useSuccessor(user);
  const [currentPassword, setCurrentPassword] = useState("");
  return (
    <DeedDialog
      open={open}
      onClose={onClose}
      title="Delete my account"
      description="For good: nobody can bring it back."
      preview={preview}
      describe={(departure) => ({
        effects: [
          {
            icon: UserX,
            title: "Your name, address and password are erased",
            detail: "With your notifications and answers. The address can be used again.",
          },
          ...teamsEnd(departure),
          ...sessionsEnd(departure),
          ...invitationsEnd(departure),
          { icon: History, title: "The audit log keeps what you did", detail: "With a number in place of your name." },
        ],
        confirm: "Delete my account",
      })}
      onConfirm={async () => {
        await remove.mutateAsync({ currentPassword, successorId });
        location.assign(`${signInPath}?reason=account-deleted`);
      }}
    >
      {(departure) => (
        <>
          {field(departure)}
          <Field label="Current password" help="So that nobody else deletes it at your desk.">
            <PasswordInput
              autoComplete="current-password"
              value={currentPassword}
              onChange={({ target }) => setCurrentPassword(target.value)}
            />
          </Field>
        </>
      )}
    </DeedDialog>
  );
};
