import type { Team } from "@gatehouse/shared/organizations/team";
import type { User } from "@gatehouse/shared/users/user";
import { useMutation } from "@tanstack/react-query";
import { confirm } from "../../lib/confirm";
import { formatCount } from "../../lib/format";
import { notify } from "../../lib/notify";
import { trpc } from "../../lib/trpc";

/** Takes people out of a team after asking, and offers to undo it. */
export const useRemoveFromTeam = ({ id, name, organization }: Team) => {
  const remove = useMutation(trpc.teams.removeMembers.mutationOptions());
  const add = useMutation(trpc.teams.addMembers.mutationOptions());
  return async (users: readonly User[], onDone: () => void): Promise<void> => {
    const people = formatCount(users.length, { one: "person", many: "people" });
    const isConfirmed = await confirm({
      title: `Take ${people} out of ${name}?`,
      body: `They stay at ${organization.name} and in their other teams.`,
      confirm: `Take ${people} out`,
    });
    if (!isConfirmed) return;
    const userIds = users.map((user) => user.id);
    await remove.mutateAsync({ id, userIds });
    onDone();
    notify({
      title: `${people} taken out of ${name}`,
      action: { label: "Undo", onPress: () => add.mutate({ id, userIds }) },
    });
  };
};
