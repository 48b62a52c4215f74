import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate, useRouterState } from "@tanstack/react-router";
import { History, UserX } from "lucide-react";
import { DeedDialog } from "../../components/deed/deed-dialog";
import { notify } from "../../lib/notify";
import { api, trpc } from "../../lib/trpc";
import { invitationsEnd, sessionsEnd, teamsEnd } from "./departure-effects";
import { useSuccessor } from "./use-successor";
import type { UserDialogProps } from "./user-deed-dialog";

/** From their own page, which is gone then, back to the list. */
const useLeavePage = (id: string) => {
  const navigate = useNavigate();
  const path = useRouterState({ select: ({ location }) => location.pathname });
  return () => (path.includes(id) ? navigate({ to: "/admin/users" }) : undefined);
};

/** Asks for everything anew but what was about the person: a mutation would ask for that too, and find nobody. */
const useForget = () => {
  const queryClient = useQueryClient();
  return (id: string) => {
    queryClient.removeQueries({ predicate: ({ queryKey }) => JSON.stringify(queryKey).includes(id) });
    return queryClient.invalidateQueries();
  };
};

export const DeleteUserDialog = ({ user, open, onClose }: UserDialogProps) => {
  const preview = useQuery(trpc.users.previewDeparture.queryOptions({ id: user.id }));
  const forget = useForget();
  const { successorId, field } = useSuccessor(user);
  const leavePage = useLeavePage(user.id);
  return (
    <DeedDialog
      open={open}
      onClose={onClose}
      title={`Delete ${user.name}`}
      description="For good: nobody can bring the account back."
      typed={user.name}
      preview={preview}
      describe={(departure) => ({
        effects: [
          {
            icon: UserX,
            title: "Name, address and password are erased",
            detail: "With notifications, mailed links and the invitation. The address can be used again.",
          },
          ...teamsEnd(departure),
          ...sessionsEnd(departure),
          ...invitationsEnd(departure),
          {
            icon: History,
            title: "The audit log keeps what was done",
            detail: "With an id in place of the name.",
          },
        ],
        confirm: `Delete ${user.firstName}`,
      })}
      onConfirm={async () => {
        await api.users.delete.mutate({ id: user.id, successorId });
        notify({ title: `${user.name} deleted` });
        await leavePage();
        await forget(user.id);
      }}
    >
      {field}
    </DeedDialog>
  );
};
