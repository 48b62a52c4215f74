import type { Team } from "@gatehouse/shared/organizations/team";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { MultiCombobox } from "../../components/combobox/combobox";
import type { Option } from "../../components/combobox/options";
import { DeedDialog, known } from "../../components/deed/deed-dialog";
import { Field } from "../../components/ui/field";
import { formatCount } from "../../lib/format";
import { notify } from "../../lib/notify";
import { trpc } from "../../lib/trpc";

type AddPeopleDialogProps = { team: Team; open: boolean; onClose: () => void };

/** People of the organization who are not in the team yet. */
const candidates = (team: Team) => (search: string) =>
  trpc.users.list.queryOptions(
    { search: search || undefined, organizationId: team.organization.id, limit: 50 },
    {
      select: ({ items }) =>
        items
          .filter(({ teamIds }) => !teamIds.includes(team.id))
          .map(({ id, name, email }) => ({ id, name, hint: email })),
    },
  );

export const AddPeopleDialog = ({ team, open, onClose }: AddPeopleDialogProps) => {
  const [chosen, setChosen] = useState<readonly Option[]>([]);
  const add = useMutation(trpc.teams.addMembers.mutationOptions());
  const people = formatCount(chosen.length, { one: "person", many: "people" });
  return (
    <DeedDialog
      open={open}
      onClose={onClose}
      tone="primary"
      title={`Add people to ${team.name}`}
      description="They stay in their other teams. What the team opens is open to them at once."
      preview={known(chosen)}
      describe={() => ({ effects: [], confirm: chosen.length > 0 ? `Add ${people}` : null })}
      onConfirm={async () => {
        await add.mutateAsync({ id: team.id, userIds: chosen.map(({ id }) => id) });
        notify({ title: `${people} added to ${team.name}` });
      }}
    >
      {() => (
        <Field label={`People of ${team.organization.name}`}>
          <MultiCombobox
            label={`People of ${team.organization.name}`}
            options={candidates(team)}
            value={chosen}
            onChange={setChosen}
            placeholder="Type a name or an e-mail"
          />
        </Field>
      )}
    </DeedDialog>
  );
};
