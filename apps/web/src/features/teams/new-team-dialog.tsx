import { useMutation } from "@tanstack/react-query";
import { ComboboxField } from "../../components/combobox/combobox-field";
import { useZodForm } from "../../components/form/use-zod-form";
import { notify } from "../../lib/notify";
import { useCan } from "../../lib/session";
import { trpc } from "../../lib/trpc";
import { TeamForm } from "./team-form";

const loadSchema = () => import("@gatehouse/shared/organizations/team").then((module) => module.createTeamInput);

type NewTeamDialogProps = { organizationId?: string; open: boolean; onClose: () => void };

export const NewTeamDialog = ({ organizationId, open, onClose }: NewTeamDialogProps) => {
  const can = useCan();
  const create = useMutation(trpc.teams.create.mutationOptions());
  const form = useZodForm(loadSchema, {
    defaultValues: { name: "", organizationId },
    onSubmit: async (values) => {
      const { name } = await create.mutateAsync(values);
      notify({ title: `${name} created` });
      onClose();
    },
  });
  return (
    <TeamForm
      form={form}
      open={open}
      onClose={onClose}
      title="New team"
      description="People of the organization can be put into it, as many as you like."
      confirm="Create team"
    >
      {!organizationId && can("organizations:read") && (
        <ComboboxField
          form={form}
          name="organizationId"
          label="Organization"
          options={(search) => trpc.organizations.search.queryOptions({ search })}
        />
      )}
    </TeamForm>
  );
};
