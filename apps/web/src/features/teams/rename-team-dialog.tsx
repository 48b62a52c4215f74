import type { Team } from "@gatehouse/shared/organizations/team";
import { useMutation } from "@tanstack/react-query";
import { useZodForm } from "../../components/form/use-zod-form";
import { notify } from "../../lib/notify";
import { trpc } from "../../lib/trpc";
import { TeamForm } from "./team-form";

const loadSchema = () => import("@gatehouse/shared/organizations/team").then((module) => module.updateTeamInput);

type RenameTeamDialogProps = { team: Team; open: boolean; onClose: () => void };

export const RenameTeamDialog = ({ team, open, onClose }: RenameTeamDialogProps) => {
  const update = useMutation(trpc.teams.update.mutationOptions());
  const form = useZodForm(loadSchema, {
    defaultValues: { id: team.id, name: team.name },
    onSubmit: async (values) => {
      const { name } = await update.mutateAsync(values);
      notify({ title: `${team.name} is called ${name} now` });
      onClose();
    },
  });
  return <TeamForm form={form} open={open} onClose={onClose} title={`Rename ${team.name}`} confirm="Rename" />;
};
