import type { Team } from "@gatehouse/shared/organizations/team";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Ticket, Users } from "lucide-react";
import { DeedDialog } from "../../components/deed/deed-dialog";
import { peopleInWords } from "../../lib/format-bounded";
import { notify } from "../../lib/notify";
import { trpc } from "../../lib/trpc";

type DeleteTeamDialogProps = { team: Team; onDeleted?: () => void; open: boolean; onClose: () => void };

const staysOf = ({ members, organization }: Team): string =>
  `${peopleInWords(members)} ${members.value === 1 ? "stays" : "stay"} at ${organization.name}`;

export const DeleteTeamDialog = ({ team: { id, name }, onDeleted, open, onClose }: DeleteTeamDialogProps) => {
  const preview = useQuery(trpc.teams.get.queryOptions({ id }, { staleTime: 0, gcTime: 0 }));
  const remove = useMutation(trpc.teams.delete.mutationOptions());
  return (
    <DeedDialog
      open={open}
      onClose={onClose}
      title={`Delete ${name}`}
      description="For good. What the team opened is closed to those who have it from nowhere else."
      preview={preview}
      describe={(team) => ({
        effects: [
          ...(team.members.value > 0
            ? [{ icon: Users, title: staysOf(team), detail: "In their other teams; each is told by e-mail." }]
            : [{ icon: Users, title: "Nobody is in it" }]),
          { icon: Ticket, title: "Invite codes that lead to it open nothing any more" },
        ],
        confirm: `Delete ${name}`,
      })}
      aside="Counted just now"
      onConfirm={async () => {
        await remove.mutateAsync({ id });
        notify({ title: `${name} deleted` });
        onDeleted?.();
      }}
    />
  );
};
