import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { MultiCombobox } from "../../components/combobox/combobox";
import type { Option } from "../../components/combobox/options";
import { DeedDialog } from "../../components/deed/deed-dialog";
import { Field } from "../../components/ui/field";
import { notify } from "../../lib/notify";
import { trpc } from "../../lib/trpc";
import type { UserDialogProps } from "./user-deed-dialog";
import { teamOptions } from "./user-options";

export const ChangeTeamsDialog = ({ user, open, onClose }: UserDialogProps) => {
  const details = useQuery(trpc.users.get.queryOptions({ id: user.id }));
  const change = useMutation(trpc.users.changeTeams.mutationOptions());
  const [chosen, setChosen] = useState<readonly Option[] | null>(null);
  return (
    <DeedDialog
      open={open}
      onClose={onClose}
      tone="primary"
      title={`Teams of ${user.name}`}
      description={`Everybody at ${user.organization?.name ?? "the organization"} is in the team of all members. More teams open more.`}
      preview={details}
      describe={() => ({ effects: [], confirm: "Save teams" })}
      onConfirm={async ({ preview: { id, updatedAt, teams } }) => {
        await change.mutateAsync({ id, updatedAt, teamIds: (chosen ?? teams).map((team) => team.id) });
        notify({ title: `Teams of ${user.name} saved` });
      }}
    >
      {({ teams }) => (
        <Field label="Teams">
          <MultiCombobox
            label="Teams"
            options={teamOptions(user.organization?.id)}
            value={chosen ?? teams.filter(({ isDefault }) => !isDefault)}
            onChange={setChosen}
            placeholder="Type a team"
          />
        </Field>
      )}
    </DeedDialog>
  );
};
