import type { Team } from "@gatehouse/shared/organizations/team";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Trash2 } from "lucide-react";
import { ChangeManyDialog } from "../../components/deed/change-many-dialog";
import { trpc } from "../../lib/trpc";

const words = {
  verb: "Delete",
  happens: "will be gone, and invite codes that lead there open nothing any more",
  done: "deleted",
  effect: "For good. The people stay in their organization and in their other teams; each is told by e-mail.",
  icon: Trash2,
  tone: "danger",
} as const;

type DeleteTeamsDialogProps = { teams: Team[]; open: boolean; onClose: () => void; onDone: () => void };

export const DeleteTeamsDialog = ({ teams, ...props }: DeleteTeamsDialogProps) => {
  const input = { ids: teams.map(({ id }) => id) };
  const preview = useQuery(trpc.teams.previewDeleteMany.queryOptions(input, { staleTime: 0 }));
  const remove = useMutation(trpc.teams.deleteMany.mutationOptions());
  return (
    <ChangeManyDialog
      {...props}
      noun={{ one: "team", many: "teams" }}
      count={teams.length}
      words={words}
      preview={preview}
      change={() => remove.mutateAsync(input)}
    />
  );
};
